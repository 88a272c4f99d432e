package io.github.arikit.testkit.internal.resource;

import io.github.arikit.testkit.internal.json.Json;
import io.github.arikit.testkit.internal.route.Answer;
import io.github.arikit.testkit.internal.route.Arguments;
import io.github.arikit.testkit.internal.route.AriProblem;
import io.github.arikit.testkit.internal.route.Players;
import io.github.arikit.testkit.internal.world.Modules;
import io.github.arikit.testkit.internal.world.World;

/** The modules of which the server consists. */
final class ModuleResource {
    private final Modules modules;

    ModuleResource(World world) {
        this.modules = world.modules();
    }

    void register(Players players) {
        players.on(
                "asterisk.listModules",
                arguments -> Answer.ok(Json.array(
                        modules.loaded().stream().map(Modules.Module::json).toList())));
        players.on("asterisk.getModule", this::get);
        players.on("asterisk.loadModule", this::load);
        players.on("asterisk.unloadModule", this::unload);
        players.on("asterisk.reloadModule", this::reload);
    }

    private Modules.Module loaded(Arguments arguments, String otherwise) {
        Modules.Module module = modules.find(arguments.path("moduleName"));
        if (module == null) {
            throw new AriProblem(404, otherwise);
        }
        return module;
    }

    private Answer get(Arguments arguments) {
        Modules.Module module = loaded(arguments, "Module could not be found in running modules");
        if (!module.name().equals(arguments.path("moduleName"))) {
            throw new AriProblem(409, "Module information could not be retrieved");
        }
        return Answer.ok(module.json());
    }

    private Answer load(Arguments arguments) {
        String name = arguments.path("moduleName");
        if (modules.find(name) != null) {
            throw new AriProblem(409, "Module is already loaded");
        }
        if (!modules.load(name)) {
            throw new AriProblem(409, "Module load declined");
        }
        return Answer.noContent();
    }

    private Answer unload(Arguments arguments) {
        Modules.Module module = loaded(arguments, "Module not found in running modules");
        if (!module.isRemovable()) {
            throw new AriProblem(409, "Module could not be unloaded");
        }
        modules.unload(module);
        return Answer.noContent();
    }

    private Answer reload(Arguments arguments) {
        if (!loaded(arguments, "Module not found in running modules").reloads()) {
            throw new AriProblem(409, "Module does not support reloading");
        }
        return Answer.noContent();
    }
}
