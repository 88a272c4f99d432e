package io.github.arikit.testkit.internal.server;

import java.util.List;

/** The applications of a websocket that a client opened: they are there as long as it is. */
record Inbound(Gateway gateway, List<String> applications, boolean subscribeAll) implements EventSession.Owner {

    @Override
    public void opened(EventSession session) {
        applications.forEach(name -> gateway.applications().register(name, session, subscribeAll, gateway.events()));
    }

    @Override
    public void closed(EventSession session) {
        gateway.applications().release(session);
    }
}
