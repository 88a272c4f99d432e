package io.github.arikit.core;

import io.github.arikit.core.error.AriConfigurationException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/** Checks addresses. What is rejected is never quoted, since it may hold a password. */
final class ServerAddress {
    private static final Set<String> HTTP = Set.of("http", "https");
    private static final Set<String> WEBSOCKET = Set.of("ws", "wss");

    private ServerAddress() {}

    static URI http(String name, String text) {
        return checked(name, text, HTTP);
    }

    static URI webSocket(String name, String text) {
        return checked(name, text, WEBSOCKET);
    }

    /** Returns the address of the event socket that belongs to an address of ARI. */
    static URI webSocketOf(URI http) {
        return URI.create("ws" + http.toString().substring("http".length()) + "/events");
    }

    private static URI checked(String name, String text, Set<String> schemes) {
        URI uri = parse(name, text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!schemes.contains(scheme)) {
            throw new AriConfigurationException(name + " must begin with "
                    + String.join(" or ", schemes.stream().sorted().toList())
                    + (scheme.isEmpty() ? "; it has no scheme" : ", not with " + scheme));
        }
        if (uri.getRawUserInfo() != null || holdsApiKey(uri)) {
            throw new AriConfigurationException(
                    name + " holds credentials, which would end up in logs; give them as ARI_USERNAME and ARI_PASSWORD"
                            + " or username(...) and password(...)");
        }
        if (uri.getHost() == null) {
            throw new AriConfigurationException(name + " names no host");
        }
        if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw new AriConfigurationException(name + " must end with the path, without ? or #");
        }
        return uri;
    }

    private static boolean holdsApiKey(URI uri) {
        return uri.getRawQuery() != null && uri.getRawQuery().contains("api_key");
    }

    private static URI parse(String name, String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new AriConfigurationException(
                    name + " is not an address: " + e.getReason() + " at position " + e.getIndex());
        }
    }
}
