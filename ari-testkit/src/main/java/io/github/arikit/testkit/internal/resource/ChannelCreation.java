package io.github.arikit.testkit.internal.resource;

import io.github.arikit.testkit.internal.route.Answer;
import io.github.arikit.testkit.internal.route.Arguments;
import io.github.arikit.testkit.internal.route.AriProblem;
import io.github.arikit.testkit.internal.route.Players;
import io.github.arikit.testkit.internal.world.CallTarget;
import io.github.arikit.testkit.internal.world.Channel;
import io.github.arikit.testkit.internal.world.Dialing;
import io.github.arikit.testkit.internal.world.DialplanPlace;
import io.github.arikit.testkit.internal.world.Endpoints;
import io.github.arikit.testkit.internal.world.HangupCauses;
import io.github.arikit.testkit.internal.world.LocalAddress;
import io.github.arikit.testkit.internal.world.Party;
import io.github.arikit.testkit.internal.world.PhoneAddress;
import io.github.arikit.testkit.internal.world.World;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code channels.originate} and {@code channels.create}. */
final class ChannelCreation {
    private static final int DEFAULT_TIMEOUT_SECONDS = 30;

    private final World world;

    ChannelCreation(World world) {
        this.world = world;
    }

    void register(Players players) {
        players.on("channels.originate", this::originate);
        players.on("channels.originateWithId", this::originate);
        players.on("channels.create", this::create);
    }

    private Answer originate(Arguments arguments) {
        CallTarget target = target(arguments);
        Optional<String> app = arguments.string("app");
        Optional<String> extension = arguments.string("extension");
        if (app.isEmpty() && extension.isEmpty()) {
            throw new AriProblem(400, "Application or extension must be specified");
        }
        List<VariableSetting> variables = VariableSetting.optional(arguments);
        Channel near = newCall(arguments, target);
        world.calls().showOriginated(near);
        set(near, variables);
        world.calls().setCaller(near, Party.parse(arguments.text("callerId")));
        app.ifPresent(name -> world.calls().subscribe(name, near));
        Runnable whenAnswered = app.isPresent()
                ? () -> enter(near, app.get(), arguments.text("appArgs"))
                : () -> world.calls().runDialplan(near, place(arguments, extension.orElse("")));
        world.calls().dial(near, Dialing.originated(target.text(), limit(arguments), whenAnswered));
        return Answer.ok(near.json());
    }

    private Answer create(Arguments arguments) {
        CallTarget target = target(arguments);
        String app = arguments.required("app", "Application must be specified");
        List<VariableSetting> variables = VariableSetting.optional(arguments);
        Channel near = newCall(arguments, target);
        set(near, variables);
        world.calls().subscribeTo(app, near);
        world.timeline().soon(() -> enter(near, app, arguments.text("appArgs")));
        return Answer.ok(near.json());
    }

    private CallTarget target(Arguments arguments) {
        String endpoint = arguments.required("endpoint", "Endpoint must be specified");
        int slash = endpoint.indexOf('/');
        if (slash < 0) {
            throw new AriProblem(400, "Invalid endpoint specified");
        }
        String technology = endpoint.substring(0, slash);
        String text = endpoint.substring(slash + 1);
        if (technology.equalsIgnoreCase("Local")) {
            return LocalAddress.parse(text);
        }
        Endpoints.Endpoint called = world.endpoints().findDialed(technology, text);
        if (called == null || !called.isOnline()) {
            throw new AriProblem(Answer.allocationFailed());
        }
        return new PhoneAddress(called, text);
    }

    private Channel newCall(Arguments arguments, CallTarget target) {
        Optional<String> wanted = Optional.of(arguments.path("channelId"))
                .filter(id -> !id.isEmpty())
                .or(() -> arguments.string("channelId"));
        String id = wanted.orElseGet(world.channels()::newId);
        String otherId = arguments
                .string("otherChannelId")
                .or(() -> wanted.map(first -> first + ";2"))
                .orElseGet(world.channels()::newId);
        if (world.channels().exists(id) || world.channels().exists(otherId)) {
            throw new AriProblem(409, "Channel with given unique ID already exists");
        }
        return world.calls().create(target, id, otherId);
    }

    private void set(Channel channel, List<VariableSetting> variables) {
        variables.forEach(variable ->
                world.channelEvents().prepare(channel, variable.name(), variable.value(), variable.report()));
    }

    private void enter(Channel channel, String app, String arguments) {
        world.stasis()
                .enter(channel, app, arguments, null, () -> world.hangups().end(channel, HangupCauses.UNKNOWN));
    }

    private static DialplanPlace place(Arguments arguments, String extension) {
        String context = arguments.string("context").orElse("default");
        return DialplanPlace.start(context, extension).at(Math.max(1, arguments.integer("priority", 1)));
    }

    private static @Nullable Duration limit(Arguments arguments) {
        int seconds = arguments.integer("timeout", DEFAULT_TIMEOUT_SECONDS);
        return seconds > 0 ? Duration.ofSeconds(seconds) : null;
    }
}
