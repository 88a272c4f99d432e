package io.github.arikit.nats.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.arikit.core.AriCall;
import io.github.arikit.core.error.AriResponseException;
import io.github.arikit.nats.wire.BusResponse;
import io.github.arikit.nats.wire.Fields;
import io.github.arikit.nats.wire.GoldenMessages;
import io.github.arikit.nats.wire.GoldenMessages.Line;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What the Go proxy answers and what ours answers are the same messages: each recorded request is given to our proxy, on an
 * Asterisk that has what the recorded answer tells.
 */
class GoldenAnswerTest {
    /** The node of the recording. */
    private static final String NODE = GoldenMessages.node();

    /** The Go proxy forgets the dialog on the way. */
    private static final Set<String> LOSES_THE_DIALOG = Set.of(
            "BridgePlay",
            "BridgeRecord",
            "BridgeStagePlay",
            "ChannelPlay",
            "ChannelRecord",
            "ChannelSnoop",
            "ChannelStagePlay",
            "ChannelStageSnoop");

    /** The Go proxy does not understand Asterisk: it finds no mailboxes, and no log channel that it has just created. */
    private static final Set<String> WRONG = Set.of("AsteriskLoggingGet", "MailboxList");

    @Test
    void whatOurProxyAnswersIsWhatTheGoProxyAnswers() {
        Set<String> compared = new HashSet<>();
        for (Line request : GoldenMessages.requests()) {
            String kind = GoldenMessages.kind(request);
            Optional<Line> answer = GoldenMessages.answerTo(GoldenMessages.lines(), request);
            if (!WRONG.contains(kind) && answer.isPresent()) {
                String recorded = answer.get().body();
                BusResponse ours = RecordedCalls.of(
                                request.body(), NODE, "demo", call -> told(call, BusResponse.fromJson(recorded)))
                        .response();
                assertThat(tree(kind, ours.toJson())).as(request.body()).isEqualTo(tree(kind, recorded));
                compared.add(kind);
            }
        }
        assertThat(compared).hasSizeGreaterThan(100);
    }

    private static JsonObject tree(String kind, String answer) {
        JsonObject tree = GoldenMessages.tree(answer).getAsJsonObject();
        if (LOSES_THE_DIALOG.contains(kind)) {
            tree.getAsJsonObject("key").remove("dialog");
        }
        return tree;
    }

    /** Returns what Asterisk has to say for an answer to be as it is recorded. */
    private static Object told(AriCall<?> call, BusResponse recorded) {
        if (recorded.error().contains("404")) {
            throw AriResponseException.of(call, 404, "Not found");
        }
        if (recorded.error().equals("not found")) {
            return List.of();
        }
        if (!recorded.keys().isEmpty()) {
            return listed(recorded);
        }
        Fields data = recorded.data();
        if (data.values().isEmpty()) {
            return Map.of();
        }
        Object entity = data.values().values().iterator().next();
        if (!(entity instanceof Map<?, ?> fields)) {
            return Map.of("value", entity);
        }
        if (fields.containsKey("Fields")) {
            return fields.get("Fields");
        }
        Map<Object, Object> withoutKey = new LinkedHashMap<>(fields);
        withoutKey.remove("key");
        return withoutKey;
    }

    /** Each kind of resource has its id in another field. */
    private static List<Object> listed(BusResponse recorded) {
        List<Object> all = new ArrayList<>();
        recorded.keys().forEach(key -> {
            String[] parts = (key.id() + "/").split("/", -1);
            all.add(Map.of(
                    "id", key.id(),
                    "name", key.id(),
                    "channel", key.id(),
                    "technology", parts[0],
                    "resource", parts[1]));
        });
        return all;
    }
}
