package io.github.arikit.nats.interop;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A real Asterisk, reached without NATS; one of a test's own can be killed and started again, which needs root. */
final class AsteriskProcess implements AutoCloseable {
    private final String url;
    private final String instance;

    private AsteriskProcess(String url, String instance) {
        this.url = url;
        this.instance = instance;
    }

    /** Returns one that others started. */
    static AsteriskProcess at(String url) {
        return new AsteriskProcess(url, "");
    }

    /** Starts one of the test's own. */
    static AsteriskProcess start(String instance, int port) throws IOException, InterruptedException {
        Programs.require("ARI_URL");
        AsteriskProcess asterisk = new AsteriskProcess("http://127.0.0.1:" + port + "/ari", instance);
        asterisk.resume();
        return asterisk;
    }

    String url() {
        return url;
    }

    void kill() throws IOException, InterruptedException {
        script("down", "--kill");
    }

    void resume() throws IOException, InterruptedException {
        script("up", "--port", Integer.toString(URI.create(url).getPort()));
    }

    /** Makes it send events to an application, named with the prefix and numbers from first on. */
    void userEvents(String application, String prefix, int first, int count) throws IOException {
        for (int i = first; i < first + count; i++) {
            post("/events/user/" + prefix + i + "?application=" + application);
        }
    }

    /** Originates a call into an application. */
    void originate(String application) throws IOException {
        post("/channels?endpoint=Local/silent@default&app=" + application);
    }

    private void post(String path) throws IOException {
        String user = Programs.require("ARI_USERNAME") + ":" + Programs.require("ARI_PASSWORD");
        String basic = Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(url + path).toURL().openConnection();
        connection.setRequestMethod("POST");
        connection.setRequestProperty("Authorization", "Basic " + basic);
        if (connection.getResponseCode() / 100 != 2) {
            throw new IOException(path + " answered " + connection.getResponseCode());
        }
    }

    private void script(String name, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(scripts().resolve(name).toString(), "--instance", instance));
        command.addAll(List.of(options));
        Path log = Path.of("target", "asterisk-" + instance + ".log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroy();
            throw new IOException(command + " failed; " + log + " says why");
        }
    }

    private static Path scripts() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.isDirectory(folder.resolve("infra/asterisk"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException("There is no infra/asterisk above the working directory");
        }
        return folder.resolve("infra/asterisk");
    }

    @Override
    public void close() {
        try {
            script("down");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
