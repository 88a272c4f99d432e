package io.github.arikit.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class HttpTest extends DoubleTest {

    @Test
    void unknownPathIsNotFound() {
        assertThat(client.get("/nosuch")).hasToString("404 {\"message\":\"Resource not found\"}");
        assertThat(client.get("/Asterisk/ping").status()).isEqualTo(404);
        assertThat(client.get("/resources.json").status()).isEqualTo(404);
        assertThat(client.get("/channels/%00").status()).isEqualTo(404);
    }

    @Test
    void trailingSlashIsNotFound() {
        assertThat(client.get("/channels/"))
                .hasToString("404 {\"message\":\"ARI URLs do not end with a slash. Try /ari/channels\"}");
    }

    @Test
    void literalSegmentWinsOverParameter() {
        assertThat(client.get("/channels/create")).hasToString("405 {\"message\":\"Invalid method\"}");
        assertThat(client.get("/channels/externalMedia").status()).isEqualTo(405);
        assertThat(client.get("/endpoints/refer").status()).isEqualTo(405);
    }

    @Test
    void wrongMethodTellsTheRightOnes() {
        assertThat(client.call("PUT", "/channels").status()).isEqualTo(405);
        assertThat(client.call("PATCH", "/channels").header("Allow")).contains("GET", "POST");
        assertThat(client.call("OPTIONS", "/channels").status()).isEqualTo(204);
    }

    @Test
    void emptySegmentEndsThePath() {
        assertThat(client.get("/bridges//variable")).hasToString("200 []");
    }

    @Test
    void slashWithinASegmentIsEncoded() {
        assertThat(client.call("PUT", "/deviceStates/Stasis:a%2Fb?deviceState=BUSY")
                        .status())
                .isEqualTo(204);

        assertThat(client.get("/deviceStates/Stasis:a%2Fb").field("state")).isEqualTo("BUSY");
        assertThat(client.get("/deviceStates/Stasis:a/b").status()).isEqualTo(404);
        assertThat(client.get("/deviceStates").text()).isEqualTo("[{\"name\":\"Stasis:b\",\"state\":\"BUSY\"}]");
    }

    @Test
    void plusIsASpaceInPaths() {
        client.call("PUT", "/mailboxes/a+b?oldMessages=1&newMessages=2");

        assertThat(client.get("/mailboxes/a%20b").field("name")).isEqualTo("a b");
    }

    @Test
    void bodyHasALimit() {
        String fits = "{\"variables\":{\"A\":\"" + "x".repeat(40_000) + "\"}}";
        String tooLong = "{\"variables\":{\"A\":\"" + "x".repeat(41_000) + "\"}}";

        assertThat(client.call("POST", "/bridges", fits).status()).isEqualTo(200);
        assertThat(client.call("POST", "/bridges", tooLong))
                .hasToString("413 {\"message\":\"Request body too large\"}");
    }

    @Test
    void lineHasALimit() {
        Client.Reply reply = client.get("/asterisk/variable?variable=" + "x".repeat(4_100));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.header("Content-Type")).isEqualTo("text/html");
    }

    @Test
    void chunkedBodyWorks() {
        byte[] body = "{\"name\":\"chunked\"}".getBytes(StandardCharsets.UTF_8);
        HttpRequest request = client.request("/bridges/b")
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .build();

        assertThat(client.send(request).field("name")).isEqualTo("chunked");
    }

    @Test
    void pipelinedRequestsAreAnsweredInOrder() throws IOException {
        String credentials = Base64.getEncoder().encodeToString("arikit:secret".getBytes(StandardCharsets.UTF_8));
        String head = " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic " + credentials + "\r\n";
        int port = Integer.parseInt(asterisk.url().replaceAll("\\D+127\\.0\\.0\\.1:(\\d+).*", "$1"));
        try (Socket socket = new Socket("127.0.0.1", port)) {
            String requests =
                    "GET /ari/nosuch" + head + "\r\n" + "GET /ari/bridges" + head + "Connection: close\r\n\r\n";
            socket.getOutputStream().write(requests.getBytes(StandardCharsets.US_ASCII));

            String answers = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);

            assertThat(answers).containsSubsequence("HTTP/1.1 404", "HTTP/1.1 200", "[]");
        }
    }

    @Test
    void servesTheSpecification() {
        Client.Reply listing = client.get("/api-docs/resources.json");
        Client.Reply channels = client.get("/api-docs/channels.json");

        assertThat(listing.field("basePath")).isEqualTo(asterisk.url().replace("/ari", "") + "/ari");
        assertThat(channels.json().getAsJsonObject().getAsJsonObject("models").keySet())
                .contains("Channel");
        assertThat(client.get("/api-docs/none.json").status()).isEqualTo(404);
        assertThat(client.post("/api-docs/channels.json").status()).isEqualTo(405);
    }

    @Test
    void eventsWithoutUpgradeIsRefused() {
        Client.Reply reply = client.get("/events?app=a");

        assertThat(reply.status()).isEqualTo(426);
        assertThat(reply.header("Content-Type")).isEqualTo("text/html");
    }
}
