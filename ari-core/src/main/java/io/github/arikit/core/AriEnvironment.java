package io.github.arikit.core;

import io.github.arikit.core.error.AriConfigurationException;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** The variables that hold the configuration, as in the client for Go, and some more. An empty one counts as not set. */
final class AriEnvironment {
    static final String APPLICATION = "ARI_APPLICATION";
    static final String URL = "ARI_URL";
    static final String WEBSOCKET_URL = "ARI_WSURL";
    static final String WEBSOCKET_ORIGIN = "ARI_WSORIGIN";
    static final String USERNAME = "ARI_USERNAME";
    static final String PASSWORD = "ARI_PASSWORD";
    static final String TRANSPORT = "ARI_TRANSPORT";

    private AriEnvironment() {}

    static AriConfig.Builder read(Map<String, String> variables) {
        AriConfig.Builder config = AriConfig.builder();
        set(variables, APPLICATION, names -> config.applications(names.split(",")));
        set(variables, URL, config::url);
        set(variables, WEBSOCKET_URL, config::webSocketUrl);
        set(variables, WEBSOCKET_ORIGIN, config::webSocketOrigin);
        set(variables, USERNAME, config::username);
        set(variables, PASSWORD, config::password);
        set(variables, TRANSPORT, mode -> config.transport(transport(mode)));
        return config;
    }

    private static TransportMode transport(String mode) {
        return switch (mode.strip().toLowerCase(Locale.ROOT)) {
            case "http" -> TransportMode.HTTP;
            case "websocket" -> TransportMode.WEBSOCKET;
            case "auto" -> TransportMode.AUTO;
            default ->
                throw new AriConfigurationException(
                        "The transport (" + TRANSPORT + ") must be http, websocket or auto, not " + mode);
        };
    }

    private static void set(Map<String, String> variables, String name, Consumer<String> setter) {
        String value = variables.get(name);
        if (value != null && !value.isEmpty()) {
            setter.accept(value);
        }
    }
}
