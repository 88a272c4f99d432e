package io.github.arikit.handles.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arikit.core.error.AbsentFieldException;
import io.github.arikit.core.error.AriDecodeException;
import io.github.arikit.generated.event.Message;
import io.github.arikit.generated.event.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Frames that no server should send: the decoder makes a message of them or says that it cannot, and nothing else. What
 * fails names its seed, and {@code -Dari.fuzz} sets how many are tried.
 */
@Timeout(600)
class DecoderFuzzIT {
    private static final int FRAMES = Integer.getInteger("ari.fuzz", 200_000);
    private static final int LONGEST = 1 << 16;

    private static final String CHANNEL =
            "{\"id\":\"17.80\",\"name\":\"Local/a@b-0;1\",\"state\":\"Up\",\"protocol_id\":\"\","
                    + "\"caller\":{\"name\":\"\",\"number\":\"\"},\"connected\":{\"name\":\"\",\"number\":\"\"},\"accountcode\":\"\","
                    + "\"dialplan\":{\"context\":\"default\",\"exten\":\"a\",\"priority\":1,\"app_name\":\"Stasis\",\"app_data\":\"x\"},"
                    + "\"creationtime\":\"2026-11-23T11:36:52.712+0000\",\"language\":\"en\",\"channelvars\":{\"A\":\"b\"}}";

    private static final List<String> SEEDS = List.of(
            "{\"type\":\"StasisStart\",\"timestamp\":\"2026-11-23T11:36:52.712+0000\",\"args\":[\"a\",\"b\"],\"channel\":"
                    + CHANNEL + ",\"asterisk_id\":\"00:11\",\"application\":\"x\"}",
            "{\"variable\":\"V\",\"value\":\"\\u00e9\\n\",\"type\":\"ChannelVarset\",\"channel\":" + CHANNEL + "}",
            "{\"type\":\"ChannelUserevent\",\"eventname\":\"e\",\"userevent\":{\"a\":[1,2.5e3,true,null,{\"b\":{}}]}}",
            "{\"type\":\"BridgeCreated\",\"bridge\":{\"id\":\"b\",\"technology\":\"t\",\"bridge_type\":\"mixing\","
                    + "\"channels\":[\"1\"],\"creationtime\":\"2026-11-23T11:36:52.712+0000\"}}",
            "{\"type\":\"PlaybackFinished\",\"playback\":{\"id\":\"p\",\"media_uri\":\"sound:x\",\"target_uri\":\"channel:1\","
                    + "\"state\":\"done\"}}",
            "{\"type\":\"ChannelDtmfReceived\",\"digit\":\"1\",\"duration_ms\":100,\"channel\":" + CHANNEL + "}",
            "{\"type\":\"RESTResponse\",\"status_code\":200,\"message_body\":\"{}\",\"request_id\":\"r\"}",
            "{\"type\":\"SomethingNew\",\"x\":1}");

    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"",
            "\\",
            "\\u12",
            "null",
            "true",
            "-",
            "1e999",
            "99999999999999999999",
            "NaN",
            "-Infinity",
            "\u0000",
            "\ud800",
            "\"type\":",
            "\"channel\":",
            "{\"type\":\"Dial\"}",
            "2026-99-99T99:99:99.999+9999",
            "//",
            "/*",
            "'",
            ";",
            "#",
            "\ufeff");

    @Test
    void mutatedFrameIsDecodedOrRefused() {
        int decoded = 0;
        for (int seed = 0; seed < FRAMES; seed++) {
            if (isDecoded(mutated(new Random(seed)), seed)) {
                decoded++;
            }
        }
        System.out.printf("%d of %d mutated frames were decoded%n", decoded, FRAMES);
        assertThat(decoded).isBetween(FRAMES / 100, FRAMES - 1);
    }

    @Test
    void deeplyNestedFrameIsDecodedOrRefused() {
        for (String open : List.of("[", "{\"a\":", "{\"type\":")) {
            for (int depth : new int[] {10, 1_000, 100_000, 1_000_000}) {
                isDecoded("{\"type\":\"ChannelUserevent\",\"userevent\":{\"x\":" + open.repeat(depth), depth);
                isDecoded("{\"x\":" + open.repeat(depth), depth);
            }
        }
        assertThat(isDecoded(SEEDS.get(0), -1)).isTrue();
    }

    private static boolean isDecoded(String frame, int seed) {
        try {
            Message message = Messages.decode(frame);
            use(message);
            return true;
        } catch (AriDecodeException e) {
            assertThat(e.getMessage().length()).isLessThan(10_000);
            return false;
        } catch (RuntimeException | Error e) {
            throw new AssertionError("Seed " + seed + ": " + frame.substring(0, Math.min(300, frame.length())), e);
        }
    }

    private static void use(Message message) {
        assertThat(message.type()).isNotNull();
        try {
            assertThat(message.keys()).doesNotContainNull();
            assertThat(message.toString()).isNotNull();
            assertThat(message.toJson()).isNotNull();
        } catch (AbsentFieldException e) {
            assertThat(e).hasMessageContaining("has no");
        }
    }

    private static String mutated(Random random) {
        StringBuilder frame = new StringBuilder(SEEDS.get(random.nextInt(SEEDS.size())));
        int times = 1 + random.nextInt(4);
        for (int i = 0; i < times && !frame.isEmpty() && frame.length() < LONGEST; i++) {
            mutate(frame, random);
        }
        return frame.toString();
    }

    private static void mutate(StringBuilder frame, Random random) {
        int at = random.nextInt(frame.length());
        int until = Math.min(frame.length(), at + 1 + random.nextInt(20));
        switch (random.nextInt(7)) {
            case 0 -> frame.delete(at, until);
            case 1 -> frame.insert(at, PIECES.get(random.nextInt(PIECES.size())));
            case 2 -> frame.setCharAt(at, (char) random.nextInt(128));
            case 3 -> frame.insert(at, frame.substring(at, until));
            case 4 -> frame.setLength(at);
            case 5 -> replaceValue(frame, random);
            default -> frame.insert(at, SEEDS.get(random.nextInt(SEEDS.size())));
        }
    }

    /** Puts a value of another kind behind one of the colons. */
    private static void replaceValue(StringBuilder frame, Random random) {
        List<Integer> colons = new ArrayList<>();
        for (int i = 0; i < frame.length(); i++) {
            if (frame.charAt(i) == ':') {
                colons.add(i);
            }
        }
        if (!colons.isEmpty()) {
            int colon = colons.get(random.nextInt(colons.size()));
            frame.insert(
                    colon + 1,
                    List.of("1,", "{},", "[],", "null,", "\"x\",", "true,").get(random.nextInt(6)));
        }
    }
}
