package io.github.arikit.benchmarks.rest;

import io.github.arikit.benchmarks.RestLoad;
import io.github.arikit.benchmarks.RestLoad.Reader;
import io.github.arikit.core.AriConfig;
import io.github.arikit.core.TransportMode;
import io.github.arikit.handles.Ari;
import io.github.arikit.handles.AriClient;
import io.github.arikit.nats.AriNats;
import io.github.arikit.nats.AriNatsConfig;
import java.net.URI;

/** One client in a process of its own. */
public final class RestCandidate {
    /** The application that a proxy serves to the client on NATS: not that of the others, who would replace the proxy. */
    public static final String APPLICATION_OF_PROXY = "bench-proxy";

    private RestCandidate() {}

    /** Arguments: name, address, user, password, callers, seconds to warm up, seconds to measure. */
    public static void main(String[] arguments) throws Exception {
        URI server = URI.create(arguments[1]);
        String user = arguments[2];
        String password = arguments[3];
        Reader reader = switch (arguments[0]) {
            case "arikit-http" -> arikit(server, user, password, TransportMode.HTTP);
            case "arikit-websocket" -> arikit(server, user, password, TransportMode.WEBSOCKET);
            case "arikit-nats" -> nats(server);
            case "jdk-http" -> RestFloors.jdkClient(server, user, password);
            case "bare-socket" -> RestFloors.bareSocket(server, user, password);
            default -> throw new IllegalArgumentException("No candidate " + arguments[0]);
        };
        new RestLoad(reader, arguments[4], arguments[5], arguments[6]).runAndPrint();
    }

    private static Reader arikit(URI server, String user, String password, TransportMode mode) {
        AriClient ari = Ari.connect(AriConfig.builder()
                .url(server.toString())
                .username(user)
                .password(password)
                .applications("bench")
                .transport(mode)
                .build());
        return variable -> ari.asterisk().variable(variable);
    }

    private static Reader nats(URI server) {
        AriClient ari = AriNats.connect(AriNatsConfig.builder()
                .url(server.toString())
                .applications(APPLICATION_OF_PROXY)
                .build());
        return variable -> ari.asterisk().variable(variable);
    }
}
