package io.github.arikit.testkit.internal.resource;

import com.google.gson.JsonObject;
import io.github.arikit.testkit.internal.json.Json;
import io.github.arikit.testkit.internal.route.Answer;
import io.github.arikit.testkit.internal.route.Arguments;
import io.github.arikit.testkit.internal.route.AriProblem;
import io.github.arikit.testkit.internal.route.Players;
import io.github.arikit.testkit.internal.world.Channel;
import io.github.arikit.testkit.internal.world.Dialing;
import io.github.arikit.testkit.internal.world.HangupCauses;
import io.github.arikit.testkit.internal.world.RecordingOptions;
import io.github.arikit.testkit.internal.world.World;
import java.util.UUID;

/** {@code channels.externalMedia}: a channel like any other, behind which there is no media. */
final class ExternalMedia {
    private static final int FIRST_PORT = 10_000;

    private final World world;
    private int ports;

    ExternalMedia(World world) {
        this.world = world;
    }

    void register(Players players) {
        players.on("channels.externalMedia", this::externalMedia);
    }

    private Answer externalMedia(Arguments arguments) {
        String app = arguments.required("app", "app cannot be empty");
        String format = arguments.required("format", "format cannot be empty");
        boolean websocket = arguments.text("transport").equals("websocket");
        boolean server = websocket && arguments.text("connection_type").equals("server");
        String host = arguments.text("external_host");
        check(host, format, websocket, server);
        String id = arguments.string("channelId").orElseGet(world.channels()::newId);
        if (world.channels().exists(id)) {
            throw new AriProblem(409, "Channel with given unique ID already exists");
        }
        String name = name(websocket ? "WebSocket" : "UnicastRTP", server ? "INCOMING" : host, websocket);
        Channel channel = world.channels().createDown(id, name);
        world.calls().showOriginated(channel);
        world.calls().subscribe(app, channel);
        String dialString = server ? "INCOMING" : host + "/c(" + format + ")";
        Dialing dialing = Dialing.originated(dialString, null, () -> enter(channel, app, arguments));
        world.calls().dialDevice(channel, dialing, !server);
        JsonObject json = channel.json();
        json.add("channelvars", details(websocket));
        return Answer.ok(json);
    }

    private static void check(String host, String format, boolean websocket, boolean server) {
        if (host.isEmpty() && !server) {
            throw new AriProblem(400, "external_host is required for all but websocket server connections");
        }
        if (!websocket && !host.matches(".+:\\d+")) {
            throw new AriProblem(400, "external_host must be <host>:<port> for all transports other than websocket");
        }
        if (!RecordingOptions.knowsFormat(format) && !format.matches("slin(16|24|32|48)?|g722|opus")) {
            throw new AriProblem(500, "An internal error prevented this request from being handled");
        }
    }

    private String name(String technology, String host, boolean websocket) {
        return technology + "/" + host + (websocket ? "/" : "-") + "0x" + String.format("%012x", ++ports);
    }

    private JsonObject details(boolean websocket) {
        return websocket
                ? Json.object(
                        "MEDIA_WEBSOCKET_CONNECTION_ID",
                        UUID.randomUUID().toString(),
                        "MEDIA_WEBSOCKET_OPTIMAL_FRAME_SIZE",
                        "160")
                : Json.object(
                        "UNICASTRTP_LOCAL_PORT",
                        String.valueOf(FIRST_PORT + 2 * ports),
                        "UNICASTRTP_LOCAL_ADDRESS",
                        "127.0.0.1");
    }

    private void enter(Channel channel, String app, Arguments arguments) {
        Runnable refused = () -> world.hangups().end(channel, HangupCauses.UNKNOWN);
        world.stasis().enter(channel, app, arguments.text("data"), null, refused);
    }
}
