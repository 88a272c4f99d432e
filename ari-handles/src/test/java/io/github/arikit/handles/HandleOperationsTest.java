package io.github.arikit.handles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.arikit.core.Operation;
import io.github.arikit.generated.AriApi;
import io.github.arikit.generated.api.AsteriskApi;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation on one resource is on the handle of that resource. */
class HandleOperationsTest {
    /** The path of one resource, to its handle. */
    private static final Map<String, Class<? extends Handle>> HANDLES = Map.ofEntries(
            Map.entry("/applications/{applicationName}", ApplicationHandle.class),
            Map.entry("/asterisk/config/dynamic/{configClass}/{objectType}/{id}", ConfigObjectHandle.class),
            Map.entry("/asterisk/logging/{logChannelName}", LogChannelHandle.class),
            Map.entry("/asterisk/modules/{moduleName}", ModuleHandle.class),
            Map.entry("/bridges/{bridgeId}", BridgeHandle.class),
            Map.entry("/channels/{channelId}", ChannelHandle.class),
            Map.entry("/deviceStates/{deviceName}", DeviceStateHandle.class),
            Map.entry("/endpoints/{tech}/{resource}", EndpointHandle.class),
            Map.entry("/mailboxes/{mailboxName}", MailboxHandle.class),
            Map.entry("/playbacks/{playbackId}", PlaybackHandle.class),
            Map.entry("/recordings/live/{recordingName}", LiveRecordingHandle.class),
            Map.entry("/recordings/stored/{recordingName}", StoredRecordingHandle.class),
            Map.entry("/sounds/{soundId}", SoundHandle.class));

    /** Paths with parameters that address no resource that has a handle. */
    private static final Set<String> UNBOUND = Set.of("/endpoints/{tech}", "/events/user/{eventName}");

    /** The build runs this once for each line; the artifact under test has to be the one it means. */
    @Test
    void theArtifactIsOfTheLineThatTheBuildSays() {
        String line = System.getProperty("ari.line");

        assumeThat(line).as("run by the build").isNotNull();
        assertThat(AriApi.RELEASE.major()).isEqualTo(Integer.parseInt(line));
    }

    @ParameterizedTest
    @MethodSource("operationsOfTheWhole")
    void asteriskItselfSendsItBlockingAndNot(Operation operation) {
        SentOperations sent = SentOperations.by(AsteriskApi.class);

        assertThat(AsteriskApi.class).isAssignableFrom(AsteriskHandle.class);
        assertThat(sent.blocking()).contains(operation.id());
        assertThat(sent.async()).contains(operation.id());
    }

    static List<Operation> operationsOfTheWhole() {
        return AriApi.operations().stream()
                .filter(operation -> operation.path().startsWith("/asterisk/"))
                .toList();
    }

    static List<Operation> boundOperations() {
        return AriApi.operations().stream()
                .filter(operation -> operation.path().contains("{") && !UNBOUND.contains(operation.path()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("boundOperations")
    void theHandleSendsItBlockingAndNot(Operation operation) {
        Class<? extends Handle> handle = HANDLES.entrySet().stream()
                .filter(entry -> operation.path().equals(entry.getKey())
                        || operation.path().startsWith(entry.getKey() + "/"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No handle for " + operation));

        SentOperations sent = SentOperations.by(operationsOf(handle));

        assertThat(sent.blocking()).contains(operation.id());
        assertThat(sent.async()).contains(operation.id());
    }

    private static Class<?> operationsOf(Class<? extends Handle> handle) {
        return Arrays.stream(handle.getInterfaces())
                .filter(type -> type.getName().startsWith("io.github.arikit.generated.operations."))
                .findFirst()
                .orElseThrow();
    }
}
