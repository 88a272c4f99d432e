package io.github.arikit.core.transport;

import io.github.arikit.core.AriConfig;
import java.util.List;
import java.util.StringJoiner;

/** The query of the event socket. */
final class EventQuery {
    private EventQuery() {}

    static String of(AriConfig config, List<String> applications) {
        // Asterisk takes the first of several app parameters only, so the names share one.
        StringJoiner names = new StringJoiner(",");
        for (String application : applications) {
            names.add(PercentEncoding.encode(application));
        }
        return "?app=" + names + (config.subscribeAll() ? "&subscribeAll=true" : "");
    }
}
