package io.github.arikit.testkit.internal.server;

import io.github.arikit.testkit.OutboundWebsocket;
import io.github.arikit.testkit.internal.world.Channel;
import io.github.arikit.testkit.internal.world.PerCall;
import io.netty.channel.EventLoop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The websockets that are opened from here, as they are configured. To be used on the event loop only. */
final class Outbound implements PerCall {
    /** Asterisk looks at this pace whether the websocket of a call is up. */
    private static final Duration POLLING = Duration.ofMillis(500);

    private static final Duration LINGER = Duration.ofMillis(3_500);

    private final EventLoop loop;
    private final Users.User user;
    private final List<OutboundWebsocket> configured = new ArrayList<>();
    private final Map<OutboundWebsocket, OutboundLink> persistent = new HashMap<>();
    private final Map<String, OutboundLink> calls = new HashMap<>();
    private @Nullable Gateway gateway;

    Outbound(EventLoop loop, Users.User user) {
        this.loop = loop;
        this.user = user;
    }

    void add(OutboundWebsocket settings) {
        configured.add(settings);
        if (gateway != null) {
            activate(settings, gateway);
        }
    }

    void remove(OutboundWebsocket settings) {
        configured.remove(settings);
        OutboundLink link = persistent.remove(settings);
        if (link != null) {
            link.end();
        }
    }

    void booted(Gateway booted) {
        gateway = booted;
        configured.forEach(settings -> activate(settings, booted));
    }

    void shutDown() {
        gateway = null;
        persistent.values().forEach(OutboundLink::end);
        persistent.clear();
        calls.values().forEach(OutboundLink::end);
        calls.clear();
    }

    private void activate(OutboundWebsocket settings, Gateway booted) {
        if (!settings.isPerCall()) {
            OutboundLink link = new OutboundLink(loop, booted, user, settings, settings.applications(), new Patient());
            persistent.put(settings, link);
            link.connect();
        }
    }

    @Override
    public boolean serves(String application) {
        return find(application) != null;
    }

    private @Nullable OutboundWebsocket find(String application) {
        return configured.stream()
                .filter(settings ->
                        settings.isPerCall() && settings.applications().contains(application))
                .findFirst()
                .orElse(null);
    }

    @Override
    public void open(String application, Channel channel, Consumer<@Nullable String> opened) {
        OutboundWebsocket settings = find(application);
        if (settings == null || gateway == null) {
            opened.accept(null);
            return;
        }
        String name = application + ":" + channel.name();
        ForCall listener = new ForCall(gateway, name, opened);
        OutboundLink link = new OutboundLink(loop, gateway, user, settings, List.of(name), listener);
        calls.put(name, link);
        link.connect();
    }

    @Override
    public void ended(String application) {
        if (gateway != null && calls.containsKey(application)) {
            gateway.life().after(LINGER, () -> end(application));
        }
    }

    private void end(String application) {
        OutboundLink link = calls.remove(application);
        if (link != null) {
            link.end();
        }
    }

    /** A persistent link does not mind how often it has to try. */
    private static final class Patient implements OutboundLink.Listener {
        @Override
        public void established() {}

        @Override
        public void failed(OutboundLink link) {}
    }

    /** A call waits for the first attempt alone. */
    private final class ForCall implements OutboundLink.Listener {
        private final Gateway current;
        private final String name;
        private final Consumer<@Nullable String> opened;

        ForCall(Gateway current, String name, Consumer<@Nullable String> opened) {
            this.current = current;
            this.name = name;
            this.opened = opened;
        }

        @Override
        public void established() {
            current.life().after(POLLING, () -> opened.accept(name));
        }

        @Override
        public void failed(OutboundLink link) {
            end(name);
            current.life().after(POLLING, () -> opened.accept(null));
        }
    }
}
