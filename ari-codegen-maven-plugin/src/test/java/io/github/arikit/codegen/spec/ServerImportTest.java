package io.github.arikit.codegen.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.BasicAuthenticator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerImportTest {
    private static final String MEND = "(give the base of ARI, such as http://localhost:8088/ari)";

    @TempDir
    private Path specs;

    private HttpServer server;
    private String base;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/ari/api-docs/", exchange -> {
                    TinyRelease release = new TinyRelease();
                    String file = exchange.getRequestURI().getPath().replaceAll(".*/|\\.json$", "");
                    try {
                        answer(exchange, 200, release.text(file));
                    } catch (SpecException e) {
                        answer(exchange, 404, "{\"message\": \"Resource not found\"}");
                    }
                })
                .setAuthenticator(new BasicAuthenticator("ari") {
                    @Override
                    public boolean checkCredentials(String username, String password) {
                        return username.equals("arikit") && password.equals("pässword");
                    }
                });
        server.start();
        base = "http://" + server.getAddress().getHostString() + ":"
                + server.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ari", "/ari/"})
    void serverIsImported(String path) throws Exception {
        SpecImport.Result result = importFrom(base + path, "pässword");

        assertThat(result.operations()).isEqualTo(3);
        assertThat(Specification.read(result.folder(), null).model().models()).hasSize(6);
        assertThat(Files.readString(result.folder().resolve("manifest.json"))).contains("\"source\": \"server\"");
    }

    @Test
    void wrongPasswordIsToldWithoutTellingIt() {
        assertThatRefused(base + "/ari", "wr0ng")
                .withMessage(base + "/ari/api-docs/resources.json refuses the credentials"
                        + " (set ari.username and ari.password to a user of ari.conf)");
    }

    @Test
    void wrongPathIsTold() {
        assertThatRefused(base + "/asterisk", "pässword")
                .withMessage(base + "/asterisk/api-docs/resources.json does not exist " + MEND);
    }

    @Test
    void serverThatIsNoAriIsTold() {
        handle("/web/", exchange -> answer(exchange, 503, ""));

        assertThatRefused(base + "/web", "")
                .withMessage(base + "/web/api-docs/resources.json answers 503 (is this an Asterisk with ARI enabled?)");
    }

    @Test
    void garbageIsTold() {
        handle("/web/", exchange -> answer(exchange, 200, "<html>Welcome</html>"));

        assertThatRefused(base + "/web", "")
                .withMessage("resources.json line 1, column 1 is not JSON (download or import the file again)");
    }

    @Test
    void serverThatIsDownIsTold() {
        server.stop(0);

        assertThatRefused(base + "/ari", "")
                .withMessageStartingWith("No answer from " + base + "/ari/api-docs/resources.json: ")
                .withMessageEndingWith("(is Asterisk running, and http.conf enabled?)");
    }

    @Test
    void serverThatDoesNotAnswerIsGivenUp() {
        CountDownLatch over = new CountDownLatch(1);
        handle("/slow/", exchange -> {
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            answer(exchange, 200, "{}");
        });
        ServerSource slow = new ServerSource(URI.create(base + "/slow"), "", "", Duration.ofMillis(100));

        assertThatExceptionOfType(SpecException.class)
                .isThrownBy(() -> SpecImport.of("22.1.0", slow, false).into(specs))
                .withMessageStartingWith("No answer from " + base + "/slow/api-docs/resources.json: ");

        over.countDown();
    }

    @Test
    void failureLeavesTheReleaseAsItWas() throws Exception {
        Path folder = importFrom(base + "/ari", "pässword").folder();
        String before = Files.readString(folder.resolve("things.json"));

        assertThatRefused(base + "/ari", "wr0ng").withMessageContaining("refuses");

        assertThat(folder.resolve("things.json")).hasContent(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://", "http://local host/ari", "https://a/ari?b", "http://a/#b"})
    void addressHasToBeOne(String address) {
        assertThatRefused(address, "").withMessage("\"" + address + "\" is not the address of a server " + MEND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://arikit:s3cret@localhost/ari", "http://arikit:s3cret@local host/ari"})
    void credentialsInTheAddressAreRefusedAndNotTold(String address) {
        assertThatRefused(address, "").satisfies(e -> assertThat(e.getMessage()).doesNotContain("s3cret"));
    }

    private SpecImport.Result importFrom(String address, String password) throws SpecException, IOException {
        return SpecImport.of("22.1.0", address, "arikit", password, false).into(specs);
    }

    private ThrowableAssertAlternative<SpecException> assertThatRefused(String address, String password) {
        return assertThatExceptionOfType(SpecException.class).isThrownBy(() -> importFrom(address, password));
    }

    private void handle(String path, HttpHandler handler) {
        server.createContext(path, handler);
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
