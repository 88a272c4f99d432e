package io.github.arikit.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SlowConsumerTest extends DoubleTest {

    @Test
    void socketThatIsNotReadIsClosed() throws IOException, InterruptedException {
        int port = Integer.parseInt(asterisk.url().replaceAll("\\D+127\\.0\\.0\\.1:(\\d+).*", "$1"));
        String credentials = Base64.getEncoder().encodeToString("arikit:secret".getBytes(StandardCharsets.UTF_8));
        try (Socket socket = new Socket()) {
            socket.setReceiveBufferSize(4_096);
            socket.connect(new InetSocketAddress("127.0.0.1", port));
            String handshake = "GET /ari/events?app=slow HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\n"
                    + "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n"
                    + "Authorization: Basic " + credentials + "\r\n\r\n";
            socket.getOutputStream().write(handshake.getBytes(StandardCharsets.US_ASCII));
            String large = "{\"variables\":{\"x\":\"" + "x".repeat(38_000) + "\"}}";
            waitFor(200);

            int sent = 0;
            while (sent < 1_000 && client.get("/applications/slow").status() == 200) {
                client.call("POST", "/events/user/e?application=slow", large);
                sent++;
            }

            assertThat(sent).isBetween(100, 500);
            assertThat(drains(socket.getInputStream())).isTrue();
        }
    }

    private void waitFor(int status) throws InterruptedException {
        for (int i = 0; i < 100 && client.get("/applications/slow").status() != status; i++) {
            Thread.sleep(10);
        }
    }

    private static boolean drains(InputStream in) {
        try {
            in.transferTo(OutputStream.nullOutputStream());
            return true;
        } catch (IOException reset) {
            return true;
        }
    }
}
