package io.github.arikit.testkit.internal.server;

import io.github.arikit.testkit.internal.world.Endpoints;
import io.github.arikit.testkit.internal.world.ScriptRunner;
import io.github.arikit.testkit.internal.world.Sounds;
import java.util.List;

/**
 * How an Asterisk is set up.
 *
 * @param release the release it plays
 * @param asteriskId its entity id
 * @param users who may, at least one
 * @param refusesViolations whether a request that strays from the specification is refused
 * @param sounds the sounds
 * @param endpoints the endpoints
 * @param extensions the dialplan
 */
public record Setup(
        String release,
        String asteriskId,
        List<Users.User> users,
        boolean refusesViolations,
        Sounds sounds,
        Endpoints endpoints,
        ScriptRunner.Extensions extensions) {}
