package io.github.arikit.testkit.internal.resource;

import com.google.gson.JsonObject;
import io.github.arikit.testkit.internal.json.Json;
import io.github.arikit.testkit.internal.route.Answer;
import io.github.arikit.testkit.internal.route.Arguments;
import io.github.arikit.testkit.internal.route.AriProblem;
import io.github.arikit.testkit.internal.route.Players;
import java.util.List;

/** The modules of which the server consists: those that ARI is made of. */
final class ModuleResource {
    private static final List<JsonObject> MODULES = List.of(
            module("acl", "Access control lists"),
            module("app_stasis.so", "Stasis in the dialplan"),
            module("res_ari.so", "ARI over HTTP"),
            module("res_ari_channels.so", "Channels in ARI"),
            module("res_stasis.so", "Stasis applications"));

    void register(Players players) {
        players.on("asterisk.listModules", arguments -> Answer.ok(Json.array(MODULES)));
        players.on("asterisk.getModule", ModuleResource::get);
    }

    private static JsonObject module(String name, String description) {
        return Json.object(
                "name", name, "description", description, "use_count", 0, "status", "Running", "support_level", "core");
    }

    private static Answer get(Arguments arguments) {
        String name = arguments.path("moduleName");
        for (JsonObject module : MODULES) {
            if (module.get("name").getAsString().equals(name)) {
                return Answer.ok(module);
            }
            if (module.get("name").getAsString().equals(name + ".so")) {
                throw new AriProblem(409, "Module information could not be retrieved");
            }
        }
        throw new AriProblem(404, "Module could not be found in running modules");
    }
}
