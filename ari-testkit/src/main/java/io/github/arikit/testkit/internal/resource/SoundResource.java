package io.github.arikit.testkit.internal.resource;

import io.github.arikit.testkit.internal.json.Json;
import io.github.arikit.testkit.internal.route.Answer;
import io.github.arikit.testkit.internal.route.Arguments;
import io.github.arikit.testkit.internal.route.AriProblem;
import io.github.arikit.testkit.internal.route.Players;
import io.github.arikit.testkit.internal.world.Sounds;
import io.github.arikit.testkit.internal.world.World;

/** The sounds, which the double has in one language and one format. */
final class SoundResource {
    private final Sounds sounds;

    SoundResource(World world) {
        this.sounds = world.sounds();
    }

    void register(Players players) {
        players.on("sounds.list", this::list);
        players.on("sounds.get", this::get);
    }

    private Answer list(Arguments arguments) {
        boolean others =
                arguments.string("lang").filter(lang -> !lang.equals("en")).isPresent()
                        || arguments
                                .string("format")
                                .filter(format -> !format.equals("gsm"))
                                .isPresent();
        if (others) {
            throw new AriProblem(404, "No sounds found that matched the query");
        }
        return Answer.ok(Json.array(sounds.ids().stream().map(sounds::json).toList()));
    }

    private Answer get(Arguments arguments) {
        String id = arguments.path("soundId");
        if (sounds.length(id) == null) {
            throw new AriProblem(404, "Sound not found");
        }
        return Answer.ok(sounds.json(id));
    }
}
