package io.github.arikit.codegen.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpServer;
import io.github.arikit.codegen.Releases;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiffGoalTest {
    @TempDir
    private Path work;

    private final RecordingLog log = new RecordingLog();
    private final DiffMojo goal = new DiffMojo();
    private HttpServer server;

    @BeforeEach
    void configure() throws Exception {
        goal.setLog(log);
        GoalFields.set(goal, "overlay", Releases.FOLDER.resolve("overlay").toFile());
        GoalFields.set(goal, "format", "text");
        compare("20.20.1", "22.10.1");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @AfterEach
    void stopServer() {
        server.stop(0);
    }

    private void compare(String from, String to) throws Exception {
        GoalFields.set(goal, "from", Releases.FOLDER.resolve(from).toString());
        GoalFields.set(goal, "to", Releases.FOLDER.resolve(to).toString());
    }

    @Test
    void reportGoesToTheConsole() throws Exception {
        goal.execute();

        assertThat(log.info)
                .first()
                .asString()
                .isEqualTo("Asterisk 20.20.1 to 22.10.1: 1 change, none of them breaking.");
        assertThat(log.info).last().asString().startsWith("  + event ChannelToneDetected: ");
    }

    @Test
    void reportForToolsGoesToAFile() throws Exception {
        Path file = work.resolve("reports").resolve("diff.json");
        GoalFields.set(goal, "format", "json");
        GoalFields.set(goal, "output", file.toFile());

        goal.execute();

        assertThat(JsonParser.parseString(Files.readString(file))
                        .getAsJsonObject()
                        .getAsJsonArray("changes"))
                .hasSize(1);
        assertThat(log.info)
                .containsExactly("Asterisk 20.20.1 to 22.10.1: 1 change, none of them breaking.", "Written " + file);
    }

    @Test
    void breakingChangesFailTheBuildWhereThatIsAsked() throws Exception {
        compare("22.10.1", "20.20.1");
        GoalFields.set(goal, "failOnBreaking", true);

        assertThatExceptionOfType(MojoFailureException.class)
                .isThrownBy(goal::execute)
                .withMessage("Asterisk 22.10.1 to 20.20.1 has breaking changes: ChannelToneDetected");

        assertThat(log.info).hasSize(2);
    }

    @Test
    void unknownFormIsRefused() throws Exception {
        GoalFields.set(goal, "format", "html");

        assertThatExceptionOfType(MojoFailureException.class)
                .isThrownBy(goal::execute)
                .withMessage("\"html\" is no form of a report (use text, markdown or json)");
    }

    @Test
    void missingReleaseIsNamed() throws Exception {
        compare("20.20.1", "99.9.9");

        assertThatExceptionOfType(MojoFailureException.class)
                .isThrownBy(goal::execute)
                .withMessageContaining("There is no folder " + Releases.FOLDER.resolve("99.9.9"));
    }

    @Test
    void fileThatCannotBeWrittenIsNamed() throws Exception {
        Files.writeString(work.resolve("reports"), "in the way");
        Path file = work.resolve("reports").resolve("diff.txt");
        GoalFields.set(goal, "output", file.toFile());

        assertThatExceptionOfType(MojoExecutionException.class)
                .isThrownBy(goal::execute)
                .withMessageStartingWith("Cannot write to " + file);
    }

    /** What distributions and certified branches write as their version. */
    @ParameterizedTest
    @CsvSource({
        "22.10.1, 22.10.1",
        "22.10.1~dfsg+~cs6.15.60671435-1, 22.10.1",
        "certified/20.7-cert3, 20.7.0",
        "GIT-22.10.1-0123abc, 22.10.1"
    })
    void serverTellsItsReleaseItself(String version, String release) throws Exception {
        serve("{\"system\": {\"version\": \"" + version + "\", \"entity_id\": \"02:00:00:00:00:01\"}}");

        goal.execute();

        assertThat(log.info).contains("Asterisk 20.20.1 to " + release + ": 1 change, none of them breaking.");
    }

    @Test
    void serverWithoutAReleaseIsRefused() throws Exception {
        serve("{\"system\": {\"version\": \"UNKNOWN__and_probably_unsupported\"}}");

        assertThatExceptionOfType(MojoFailureException.class)
                .isThrownBy(goal::execute)
                .withMessageEndingWith("/ari/asterisk/info names no release (is this an Asterisk with ARI enabled?)");
    }

    private void serve(String info) throws Exception {
        server.createContext("/ari/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            byte[] answer = path.endsWith("/asterisk/info")
                    ? info.getBytes(StandardCharsets.UTF_8)
                    : Files.readAllBytes(Releases.FOLDER.resolve("22.10.1").resolve(path.replaceAll(".*/", "")));
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        GoalFields.set(goal, "username", "arikit");
        GoalFields.set(goal, "password", "secret");
        GoalFields.set(
                goal,
                "to",
                "http://" + server.getAddress().getHostString() + ":"
                        + server.getAddress().getPort() + "/ari");
    }
}
