package io.github.arikit.handles.internal;

import io.github.arikit.core.AriCall;
import io.github.arikit.core.AriRequest;
import io.github.arikit.core.HttpMethod;
import io.github.arikit.core.Key;
import io.github.arikit.core.RequestSender;
import io.github.arikit.core.error.AriResponseException;
import io.github.arikit.core.error.AriTransportException;
import io.github.arikit.core.error.AriTransportException.Outcome;
import io.github.arikit.generated.model.Bridge;
import io.github.arikit.generated.model.Channel;
import io.github.arikit.generated.request.BridgeDestroyRequest;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Sends requests, and takes note of what they make, end and subscribe to. May be shared between threads. */
public final class RememberingSender implements RequestSender {
    private static final List<String> CHANNEL_IDS = List.of("channelId", "snoopId");
    private static final List<String> BRIDGE_IDS = List.of("bridgeId");

    private final RequestSender sender;
    private final List<String> applications;
    private final LiveResources resources;
    private final EventSources sources;

    /**
     * Creates a sender.
     *
     * @param applications the applications whose channels and bridges are ours
     */
    public RememberingSender(
            RequestSender sender, List<String> applications, LiveResources resources, EventSources sources) {
        this.sender = sender;
        this.applications = applications;
        this.resources = resources;
        this.sources = sources;
    }

    @Override
    public <T> T send(AriRequest<T> request) {
        Optional<Key> expected = expected(request.toCall());
        expected.ifPresent(key -> resources.expect(key, application(request.toCall())));
        try {
            T answer = sender.send(request);
            granted(request, answer);
            return answer;
        } catch (RuntimeException e) {
            expected.ifPresent(key -> failed(key, e));
            throw e;
        }
    }

    @Override
    public <T> CompletableFuture<T> sendAsync(AriRequest<T> request) {
        Optional<Key> expected = expected(request.toCall());
        expected.ifPresent(key -> resources.expect(key, application(request.toCall())));
        CompletableFuture<T> answer = sender.sendAsync(request);
        // On the side, so that the future of the caller stays the one that can be cancelled.
        answer.whenComplete((value, failure) -> {
            if (failure == null) {
                granted(request, value);
            } else {
                expected.ifPresent(key -> failed(key, failure));
            }
        });
        return answer;
    }

    private void granted(AriRequest<?> request, @Nullable Object answer) {
        sources.granted(request);
        if (request instanceof BridgeDestroyRequest) {
            request.toCall().target().ifPresent(key -> resources.end(Key.bridge(key.id())));
        } else if (isMaking(request.toCall())) {
            if (answer instanceof Channel channel) {
                resources.made(Key.channel(channel.id()), application(request.toCall()));
            } else if (answer instanceof Bridge bridge) {
                resources.made(Key.bridge(bridge.id()), application(request.toCall()));
            }
        }
    }

    private void failed(Key key, Throwable failure) {
        boolean certainlyNot = failure instanceof AriResponseException
                || failure instanceof AriTransportException transport && transport.outcome() == Outcome.NOT_SENT
                || !(failure instanceof AriTransportException);
        if (certainlyNot) {
            resources.notMade(key);
        } else {
            resources.made(key, applications.get(0));
        }
    }

    /** Returns the key of what a request makes under an id that we have chosen. */
    private Optional<Key> expected(AriCall<?> call) {
        if (!isMaking(call)) {
            return Optional.empty();
        }
        return switch (call.operation().resource()) {
            case "channels" -> argument(call, CHANNEL_IDS).map(Key::channel);
            case "bridges" -> argument(call, BRIDGE_IDS).map(Key::bridge);
            default -> Optional.empty();
        };
    }

    /** Tells whether a request makes a channel in an application of ours, or a bridge. */
    private boolean isMaking(AriCall<?> call) {
        return call.operation().method() == HttpMethod.POST
                && (call.operation().resource().equals("bridges")
                        || argument(call, List.of("app"))
                                .filter(applications::contains)
                                .isPresent());
    }

    private String application(AriCall<?> call) {
        return argument(call, List.of("app")).orElse(applications.get(0));
    }

    private static Optional<String> argument(AriCall<?> call, List<String> names) {
        return call.query().stream()
                .filter(argument -> names.contains(argument.name()))
                .map(argument -> argument.value().toString())
                .findFirst();
    }
}
