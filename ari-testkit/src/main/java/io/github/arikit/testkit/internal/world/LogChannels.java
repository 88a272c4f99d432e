package io.github.arikit.testkit.internal.world;

import com.google.gson.JsonObject;
import io.github.arikit.testkit.internal.json.Json;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The channels that the server logs to: those of its configuration, and those that clients add. */
public final class LogChannels {
    private static final String FOLDER = "/var/log/asterisk/";
    private static final List<String> LEVELS = List.of("DEBUG", "NOTICE", "WARNING", "ERROR", "VERBOSE", "DTMF");
    private static final String USUAL = "NOTICE WARNING ERROR ";

    private final Map<String, String> added = new LinkedHashMap<>();

    /** Adds a channel for a list of levels such as {@code notice,error}, and tells whether its name was free. */
    public boolean add(String name, String levels) {
        return !name.equals("messages.log") && added.putIfAbsent(name, known(levels)) == null;
    }

    private static String known(String levels) {
        List<String> wanted = Arrays.stream(levels.toUpperCase(Locale.ROOT).split(","))
                .map(String::strip)
                .toList();
        return LEVELS.stream()
                .filter(wanted::contains)
                .map(level -> level + " ")
                .collect(Collectors.joining());
    }

    /** Removes a channel that was added, and tells whether it was there. */
    public boolean remove(String name) {
        return added.remove(name) != null;
    }

    /** Rotates a channel, and tells whether it was there. As in Asterisk, those that were added are gone then. */
    public boolean rotate(String name) {
        boolean there = name.equals("messages.log") || added.containsKey(name);
        if (there) {
            added.clear();
        }
        return there;
    }

    /** Returns all as LogChannel models, the newest first. */
    public Collection<JsonObject> all() {
        List<JsonObject> all = new ArrayList<>();
        added.forEach((name, levels) -> all.add(0, json(FOLDER + name, "File", levels)));
        all.add(json(FOLDER + "messages.log", "File", USUAL));
        all.add(json("", "Console", USUAL));
        return all;
    }

    private static JsonObject json(String name, String type, String levels) {
        return Json.object("channel", name, "type", type, "status", "Enabled", "configuration", levels);
    }
}
