package io.github.arikit.testkit;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * One run of a scenario. A tilde in paths, queries and bodies stands for what makes the ids of this run unique; the
 * trace shows the tilde again.
 */
final class ScenarioRun implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String url;
    private final String user;
    private final String password;
    private final Client client;
    private final String prefix;
    private final Consumer<Boolean> registration;
    private final Trace trace;
    private final Map<String, EventSocket> sockets = new LinkedHashMap<>();
    private final Map<String, List<JsonObject>> unclaimed = new HashMap<>();

    /**
     * Begins.
     *
     * @param registration registers the phone that can be registered, or takes that back
     */
    ScenarioRun(String url, String user, String password, String prefix, Consumer<Boolean> registration) {
        this.registration = registration;
        this.url = url;
        this.user = user;
        this.password = password;
        this.client = new Client(url, user, password);
        this.prefix = prefix;
        this.trace = new Trace(prefix);
    }

    private String filled(String text) {
        return text.replace("~", prefix);
    }

    /** Opens a websocket; the trace has its events under the name. */
    void open(String name, String query) {
        EventSocket socket = new EventSocket(url, user + ":" + password, filled(query));
        sockets.put(name, socket);
        socket.rest("hello", "GET", "asterisk/ping");
        JsonObject answer = socket.next();
        while (!answer.get("type").getAsString().equals("RESTResponse")) {
            answer = socket.next();
        }
    }

    /** Closes a websocket, and waits until the other side agrees. */
    void close(String name) {
        EventSocket socket = sockets.get(name);
        collect(name, socket);
        socket.sayGoodbye();
        socket.closeStatus();
        socket.close();
        sockets.remove(name);
    }

    Client.Reply get(String path) {
        return record("GET", path, "", client.get(filled(path)));
    }

    Client.Reply post(String path) {
        return record("POST", path, "", client.post(filled(path)));
    }

    Client.Reply post(String path, String json) {
        return record("POST", path, json, client.call("POST", filled(path), filled(json)));
    }

    Client.Reply put(String path) {
        return record("PUT", path, "", client.call("PUT", filled(path)));
    }

    Client.Reply put(String path, String json) {
        return record("PUT", path, json, client.call("PUT", filled(path), filled(json)));
    }

    Client.Reply delete(String path) {
        return record("DELETE", path, "", client.delete(filled(path)));
    }

    Client.Reply call(String method, String path) {
        return record(method, path, "", client.call(method, filled(path)));
    }

    /** Sends a request as another user. */
    Client.Reply as(String name, String secret, String method, String path) {
        return record(method, path + " as " + name, "", new Client(url, name, secret).call(method, filled(path)));
    }

    private Client.Reply record(String method, String path, String json, Client.Reply reply) {
        trace.request(method, path, json, reply.status(), reply.text(), reply.header("Content-Type"));
        return reply;
    }

    /** Registers the phone {@code PJSIP/registers}, or takes that back. */
    void register(boolean online) {
        registration.accept(online);
    }

    /** Sends a request over a websocket, and waits for the answer. */
    void rest(String socket, String envelope) {
        EventSocket sending = sockets.get(socket);
        sending.text(filled(envelope));
        await(socket, event -> event.get("type").getAsString().equals("RESTResponse"), "RESTResponse");
    }

    /** Waits for an event of a type about a channel, bridge, playback, recording or device with this id. */
    void await(String type, String id) {
        await("events", type, id);
    }

    void await(String socket, String type, String id) {
        await(
                socket,
                event -> event.get("type").getAsString().equals(type)
                        && Trace.subjects(event).contains(filled(id)),
                type + " " + id);
    }

    /** Waits for an event of a type with a field of this value. */
    void awaitField(String type, String field, String value) {
        await(
                "events",
                event -> event.get("type").getAsString().equals(type)
                        && event.get(field).getAsString().equals(value),
                type + " " + field + " " + value);
    }

    /** Waits for an event that no earlier wait was for; it may have come before others that were waited for. */
    private void await(String socket, Predicate<JsonObject> wanted, String what) {
        List<JsonObject> seen = unclaimed.computeIfAbsent(socket, name -> new ArrayList<>());
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (seen.stream().noneMatch(wanted)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Waited in vain for " + what + " after\n" + trace.text());
            }
            JsonObject event = sockets.get(socket).poll(Duration.ofMillis(100));
            if (event != null) {
                trace.event(socket, event);
                seen.add(event);
            }
        }
        seen.remove(seen.stream().filter(wanted).findFirst().orElseThrow());
    }

    /** Makes a call whose near half enters the application of the run, and waits until both halves have settled. */
    void call(String id) {
        post("/channels?endpoint=Local/answer@default&app=~app&channelId=" + id);
        settled(id);
    }

    /** Waits until a call is answered, and its far half has arrived where it stays. */
    void settled(String id) {
        await("StasisStart", id);
        awaitField("ChannelDialplan", "dialplan_app", "Wait");
    }

    /** Hangs up, and waits until both halves are gone. */
    void hangUp(String id) {
        delete("/channels/" + id);
        gone(id);
    }

    /** Waits until both halves of a call are gone. */
    void gone(String id) {
        await("ChannelDestroyed", id);
        await("ChannelDestroyed", id + ";2");
    }

    /** Collects what is still to come, until there are so many events, or none comes for this long. */
    String finish(int events, Duration silence) {
        sockets.forEach((name, socket) -> {
            JsonObject event = socket.poll(Duration.ZERO);
            while (event != null || trace.events() < events) {
                if (event == null) {
                    event = socket.poll(silence);
                    if (event == null) {
                        break;
                    }
                }
                trace.event(name, event);
                event = socket.poll(Duration.ZERO);
            }
        });
        return trace.text();
    }

    private void collect(String name, EventSocket socket) {
        for (JsonObject event = socket.poll(Duration.ZERO); event != null; event = socket.poll(Duration.ZERO)) {
            trace.event(name, event);
        }
    }

    @Override
    public void close() {
        sockets.values().forEach(EventSocket::close);
    }
}
