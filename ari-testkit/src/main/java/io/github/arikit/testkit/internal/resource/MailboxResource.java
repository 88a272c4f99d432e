package io.github.arikit.testkit.internal.resource;

import com.google.gson.JsonObject;
import io.github.arikit.testkit.internal.json.Json;
import io.github.arikit.testkit.internal.route.Answer;
import io.github.arikit.testkit.internal.route.Arguments;
import io.github.arikit.testkit.internal.route.AriProblem;
import io.github.arikit.testkit.internal.route.Players;
import io.github.arikit.testkit.internal.world.Mailboxes;
import io.github.arikit.testkit.internal.world.World;

/** The mailboxes. */
final class MailboxResource {
    private final Mailboxes mailboxes;

    MailboxResource(World world) {
        this.mailboxes = world.mailboxes();
    }

    void register(Players players) {
        players.on("mailboxes.list", arguments -> Answer.ok(Json.array(mailboxes.all())));
        players.on("mailboxes.get", this::get);
        players.on("mailboxes.update", this::update);
        players.on("mailboxes.delete", this::delete);
    }

    private Answer get(Arguments arguments) {
        JsonObject mailbox = mailboxes.find(arguments.path("mailboxName"));
        if (mailbox == null) {
            throw new AriProblem(404, "Mailbox not found");
        }
        return Answer.ok(mailbox);
    }

    private Answer update(Arguments arguments) {
        mailboxes.set(
                arguments.path("mailboxName"),
                arguments.integer("oldMessages", 0),
                arguments.integer("newMessages", 0));
        return Answer.noContent();
    }

    private Answer delete(Arguments arguments) {
        if (!mailboxes.remove(arguments.path("mailboxName"))) {
            throw new AriProblem(404, "Mailbox not found");
        }
        return Answer.noContent();
    }
}
