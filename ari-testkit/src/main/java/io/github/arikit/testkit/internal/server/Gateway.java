package io.github.arikit.testkit.internal.server;

import io.github.arikit.testkit.Exchange;
import io.github.arikit.testkit.internal.event.Applications;
import io.github.arikit.testkit.internal.event.EventWriter;
import io.github.arikit.testkit.internal.event.Records;
import io.github.arikit.testkit.internal.route.Incoming;
import io.github.arikit.testkit.internal.route.Reply;
import io.github.arikit.testkit.internal.route.Router;
import io.github.arikit.testkit.internal.time.EndingTimeline;
import io.github.arikit.testkit.internal.world.World;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/**
 * One boot of the played Asterisk, as every connection needs it.
 *
 * @param users who may
 * @param router where requests go
 * @param world what is played
 * @param records where requests are remembered
 * @param life the time from boot to shutdown
 */
public record Gateway(Users users, Router router, World world, Records records, EndingTimeline life) {

    Applications applications() {
        return world.applications();
    }

    EventWriter events() {
        return world.events();
    }

    /** Ends all channels, and whatever was still to happen. */
    void shutDown() {
        world.hangups().endAll();
        life.end();
    }

    /** Answers a request of a user, now or later, and remembers it with its answer. */
    void handle(Incoming incoming, Users.User user, Reply reply) {
        router.route(incoming, user.mayWrite(), answer -> {
            String content = answer.json() == null
                    ? "(" + answer.bytes().length + " bytes)"
                    : new String(answer.bytes(), StandardCharsets.UTF_8);
            String subject = incoming.method() + " /ari/" + incoming.path() + query(incoming) + " " + answer.status();
            records.exchange(new Exchange(life.now(), Exchange.Kind.REQUEST, subject, content));
            reply.send(answer);
        });
    }

    private static String query(Incoming incoming) {
        return Users.withoutCredentials(incoming.query()).stream()
                .map(pair -> pair.name() + "=" + pair.value())
                .collect(Collectors.collectingAndThen(
                        Collectors.joining("&"), text -> text.isEmpty() ? "" : "?" + text));
    }
}
