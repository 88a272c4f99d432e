package io.github.arikit.generated;

import io.github.arikit.core.AsteriskRelease;
import io.github.arikit.core.Availability;
import io.github.arikit.core.Generated;
import io.github.arikit.core.Operation;
import io.github.arikit.generated.request.QueueConfigureRequest;
import io.github.arikit.generated.request.QueueCreateRequest;
import io.github.arikit.generated.request.QueueListRequest;
import io.github.arikit.generated.request.QueueRemoveRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The release of Asterisk that this artifact was generated for, and what it offers.
 */
@Generated("io.github.arikit.codegen.emit.ReleaseEmitter")
public final class AriApi {
    /**
     * The release of Asterisk.
     */
    public static final AsteriskRelease RELEASE = AsteriskRelease.parse("99.1.0");

    private AriApi() {
    }

    /**
     * Returns every operation of the release.
     */
    public static List<Operation> operations() {
        return List.of(
                QueueListRequest.OPERATION,
                QueueCreateRequest.OPERATION,
                QueueConfigureRequest.OPERATION,
                QueueRemoveRequest.OPERATION);
    }

    /**
     * Returns the releases of Asterisk that have something of this release.
     *
     * <p>What has no releases of its own came with what it belongs to, as far as anybody knows: a
     * parameter with its operation, a field with its model.
     *
     * @param id an operation or model, such as {@code channels.play} or {@code Bridge}, a parameter or
     *     field, such as {@code channels.play.media} or {@code Bridge.name}, or a value of one, such as
     *     {@code Playback.state=failed}
     */
    public static Availability since(String id) {
        @Nullable Availability known = Table.SINCE.get(id);
        if (known != null) {
            return known;
        }
        int end = Math.max(id.lastIndexOf('.'), id.lastIndexOf('='));
        return end < 0 ? Availability.UNKNOWN : since(id.substring(0, end));
    }

    /**
     * Made when somebody asks, which few programs do at their start.
     */
    private static final class Table {
        static final Map<String, Availability> SINCE = Map.ofEntries(
                Map.entry("queues.create", Availability.since("99.1.0")));

        private Table() {
        }
    }
}
