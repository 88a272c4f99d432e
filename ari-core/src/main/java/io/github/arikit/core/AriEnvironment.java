package io.github.arikit.core;

import java.util.Map;
import java.util.function.Consumer;

/** The variables that hold the configuration, as in the client for Go. An empty one counts as not set. */
final class AriEnvironment {
    static final String APPLICATION = "ARI_APPLICATION";
    static final String URL = "ARI_URL";
    static final String WEBSOCKET_URL = "ARI_WSURL";
    static final String WEBSOCKET_ORIGIN = "ARI_WSORIGIN";
    static final String USERNAME = "ARI_USERNAME";
    static final String PASSWORD = "ARI_PASSWORD";

    private AriEnvironment() {}

    static AriConfig.Builder read(Map<String, String> variables) {
        AriConfig.Builder config = AriConfig.builder();
        set(variables, APPLICATION, names -> config.applications(names.split(",")));
        set(variables, URL, config::url);
        set(variables, WEBSOCKET_URL, config::webSocketUrl);
        set(variables, WEBSOCKET_ORIGIN, config::webSocketOrigin);
        set(variables, USERNAME, config::username);
        set(variables, PASSWORD, config::password);
        return config;
    }

    private static void set(Map<String, String> variables, String name, Consumer<String> setter) {
        String value = variables.get(name);
        if (value != null && !value.isEmpty()) {
            setter.accept(value);
        }
    }
}
