package io.github.arikit.testkit.internal.server;

import com.google.gson.JsonObject;
import io.github.arikit.testkit.OutboundWebsocket;
import io.github.arikit.testkit.internal.event.Application;
import io.github.arikit.testkit.internal.event.EventSink;
import io.netty.channel.EventLoop;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A websocket that is opened from here, and opened again as often as it is lost. What is to be sent meanwhile waits,
 * without limit, as in Asterisk.
 */
final class OutboundLink implements EventSession.Owner, EventSink {
    private final EventLoop loop;
    private final Gateway gateway;
    private final Users.User user;
    private final OutboundWebsocket settings;
    private final List<String> applications;
    private final Listener listener;
    private final Deque<String> waiting = new ArrayDeque<>();
    private @Nullable EventSession session;
    private boolean established;
    private boolean ended;

    /** Hears how the first attempt to connect went. */
    interface Listener {
        /** Somebody answered. */
        void established();

        /** Nobody answered; the link tries again, unless it is closed now. */
        void failed(OutboundLink link);
    }

    OutboundLink(
            EventLoop loop,
            Gateway gateway,
            Users.User user,
            OutboundWebsocket settings,
            List<String> applications,
            Listener listener) {
        this.loop = loop;
        this.gateway = gateway;
        this.user = user;
        this.settings = settings;
        this.applications = applications;
        this.listener = listener;
    }

    void connect() {
        if (!ended) {
            EventSession next = new EventSession(gateway, user, applications.get(0), this);
            OutboundHandshake.open(loop, settings, next, this::lost);
        }
    }

    @Override
    public void opened(EventSession opened) {
        session = opened;
        waiting.forEach(opened::send);
        waiting.clear();
        boolean first = !established;
        established = true;
        for (String name : applications) {
            Application application = first
                    ? gateway.applications().register(name, this, settings.subscribesToAll(), gateway.events())
                    : gateway.applications().find(name);
            if (application != null) {
                gateway.events().tell(application, "ApplicationRegistered", new JsonObject());
            }
        }
        if (first) {
            listener.established();
        }
    }

    @Override
    public void closed(EventSession closed) {
        if (session == closed) {
            session = null;
            lost();
        }
    }

    private void lost() {
        if (!established && !ended) {
            listener.failed(this);
        }
        gateway.life().after(settings.reconnectInterval(), this::connect);
    }

    @Override
    public void send(String frame) {
        if (session == null) {
            waiting.add(frame);
        } else {
            session.send(frame);
        }
    }

    /** Closes the websocket for good, and takes its applications away. */
    void end() {
        ended = true;
        gateway.applications().release(this);
        if (session != null) {
            session.close(WebSocketCloseStatus.NORMAL_CLOSURE);
        }
    }
}
