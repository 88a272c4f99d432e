package io.github.arikit.core.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arikit.core.ScriptedServer;
import java.util.HexFormat;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What RFC 6455 asks of the side that reads, and all that is asked of any event socket. */
class EventSocketTest extends EventSocketContract {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "masked text,                         81 81 01020304 60,                                1002",
        "first reserved bit,                  c1 01 61,                                         1002",
        "second reserved bit,                 a1 01 61,                                         1002",
        "third reserved bit,                  91 01 61,                                         1002",
        "reserved data opcode,                83 01 61,                                         1002",
        "last reserved data opcode,           87 00,                                            1002",
        "reserved control opcode,             8b 00,                                            1002",
        "fragmented ping,                     09 01 61,                                         1002",
        "fragmented close,                    08 02 03e8,                                       1002",
        "continuation of nothing,             80 01 61,                                         1002",
        "continuation after a whole message,  81 01 61 80 01 62,                                1002",
        "text within fragments,               01 01 61 81 01 62,                                1002",
        "binary within fragments,             01 01 61 82 01 62,                                1002",
        "fragmented text within fragments,    01 01 61 01 01 62,                                1002",
        "close with half a code,              88 01 03,                                         1002",
        "close with a code that is none,      88 02 03e7,                                       1002",
        "close with a code for no frame,      88 02 03ee,                                       1002",
        "close with a reason that is no text, 88 04 03e8 c328,                                  1007",
        "text that is not UTF-8,              81 02 c328,                                       1007",
        "text that ends in a character,       81 03 e4b896 81 02 e4b8,                          1007",
        "text with half a surrogate pair,     81 03 eda080,                                     1007",
        "overlong character,                  81 02 c080,                                       1007",
        "fragments that are not UTF-8,        01 01 c3 80 01 28,                                1007",
        "length beyond the limit,             81 7f 0000000004000001,                           1009",
        "length below zero,                   81 7f 8000000000000000,                           1009",
        "fragments beyond the limit,          01 01 61 80 7f 0000000004000000,                  1009"
    })
    void whatBreaksTheProtocolEndsTheConnectionWithTheCodeForIt(String what, String frames, int code) throws Exception {
        try (ScriptedServer server = playing(peer -> {
            peer.acceptWebSocket();
            peer.write(HexFormat.of().parseHex(frames.replace(" ", "")));
            if (frames.endsWith("04000000")) {
                peer.write(new byte[64 << 20]);
            }
            peer.awaitEnd();
        })) {
            socket(server).connect();

            assertThat(inbox.end()).as(what).hasMessageContaining("code " + code);
        }
    }

    @Test
    void pongEchoesThePayloadOfItsPing() throws Exception {
        CountDownLatch pong = new CountDownLatch(1);
        try (ScriptedServer server = playing(peer -> {
            peer.acceptWebSocket();
            peer.frame(0x89, new byte[125]);
            if (peer.readOpcode() == 0xa) {
                pong.countDown();
            }
            peer.text("after");
            peer.awaitEnd();
        })) {
            JavaWebSocketEventSocket socket = socket(server);

            socket.connect();

            assertThat(pong.await(ScriptedServer.PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .isTrue();
            assertThat(inbox.text()).isEqualTo("after");
            socket.close();
        }
    }

    @Test
    void binaryMessagesAreIgnoredAndUnaskedPongsToo() throws Exception {
        try (ScriptedServer server = playing(peer -> {
            peer.acceptWebSocket();
            peer.frame(0x82, new byte[] {1, 2, 3});
            peer.frame(0x02, new byte[] {1});
            peer.frame(0x8a, new byte[] {7});
            peer.frame(0x80, new byte[] {2});
            peer.text("after");
            peer.awaitEnd();
        })) {
            JavaWebSocketEventSocket socket = socket(server);

            socket.connect();

            assertThat(inbox.text()).isEqualTo("after");
            socket.close();
        }
    }

    @Test
    void nothingAfterACloseFrameIsRead() throws Exception {
        try (ScriptedServer server = playing(peer -> {
            peer.acceptWebSocket();
            peer.write(HexFormat.of().parseHex("810161" + "880203e8" + "810162"));
            peer.awaitEnd();
        })) {
            socket(server).connect();

            assertThat(inbox.end()).hasMessageContaining("code 1000");
            assertThat(inbox.text()).isEqualTo("a");
            assertThat(inbox.texts).isEmpty();
        }
    }
}
