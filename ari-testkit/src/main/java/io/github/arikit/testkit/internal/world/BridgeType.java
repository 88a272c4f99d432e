package io.github.arikit.testkit.internal.world;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a bridge was asked to be: a list such as {@code mixing,dtmf_events}. */
public final class BridgeType {
    private static final Set<String> KNOWN =
            Set.of("mixing", "holding", "dtmf_events", "proxy_media", "video_sfu", "video_single", "sdp_label");

    private final Set<String> attributes;

    private BridgeType(Set<String> attributes) {
        this.attributes = attributes;
    }

    /** Reads the list; null if Asterisk does not know one of its words. */
    public static @Nullable BridgeType parse(String text) {
        List<String> words = text.isEmpty() ? List.of("mixing") : List.of(text.split(","));
        return KNOWN.containsAll(words) ? new BridgeType(Set.copyOf(words)) : null;
    }

    boolean isHolding() {
        return attributes.contains("holding");
    }

    String videoMode() {
        if (attributes.contains("video_sfu")) {
            return "sfu";
        }
        return attributes.contains("video_single") ? "single" : "talker";
    }

    /** Returns the bridge technology that Asterisk picks for so many channels. */
    String technology(int channels) {
        if (isHolding()) {
            return "holding_bridge";
        }
        return channels > 2 || attributes.contains("video_sfu") ? "softmix" : "simple_bridge";
    }
}
