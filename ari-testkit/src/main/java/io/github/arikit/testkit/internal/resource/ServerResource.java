package io.github.arikit.testkit.internal.resource;

import com.google.gson.JsonObject;
import io.github.arikit.core.json.AriTime;
import io.github.arikit.testkit.internal.json.Json;
import io.github.arikit.testkit.internal.route.Answer;
import io.github.arikit.testkit.internal.route.Arguments;
import io.github.arikit.testkit.internal.route.Players;
import io.github.arikit.testkit.internal.world.World;
import java.util.List;

/** What there is to know about the server itself. */
final class ServerResource {
    private static final String BUILT = "2026-01-01 00:00:00 UTC";

    private final World world;
    private final String release;
    private final String asteriskId;

    ServerResource(World world, String release, String asteriskId) {
        this.world = world;
        this.release = release;
        this.asteriskId = asteriskId;
    }

    void register(Players players) {
        players.on(
                "asterisk.ping",
                arguments -> Answer.ok(Json.object(
                        "ping",
                        "pong",
                        "timestamp",
                        AriTime.format(world.timeline().now()),
                        "asterisk_id",
                        asteriskId)));
        players.on("asterisk.getInfo", this::info);
        players.on("asterisk.getGlobalVar", this::getVariable);
        players.on("asterisk.setGlobalVar", this::setVariable);
    }

    private Answer info(Arguments arguments) {
        JsonObject info = Json.object(
                "build",
                        Json.object(
                                "os", "Linux",
                                "kernel", "unknown",
                                "machine", "unknown",
                                "options", "OPTIONAL_API",
                                "date", BUILT,
                                "user", "arikit"),
                "system", Json.object("version", release, "entity_id", asteriskId),
                "config",
                        Json.object(
                                "name", "",
                                "default_language", "en",
                                "setid", Json.object("user", "", "group", "")),
                "status",
                        Json.object(
                                "startup_time", AriTime.format(world.started()),
                                "last_reload_time", AriTime.format(world.started())));
        List<String> only = arguments.list("only");
        if (!only.isEmpty()) {
            info.keySet().retainAll(only);
        }
        return Answer.ok(info);
    }

    private Answer getVariable(Arguments arguments) {
        String name = arguments.required("variable", "Variable name is required");
        String value = world.globals().get(name);
        return Answer.ok(Json.object("value", value == null ? "" : value));
    }

    private Answer setVariable(Arguments arguments) {
        String name = arguments.required("variable", "Variable name is required");
        world.globals().set(name, arguments.text("value"), false);
        return Answer.noContent();
    }
}
