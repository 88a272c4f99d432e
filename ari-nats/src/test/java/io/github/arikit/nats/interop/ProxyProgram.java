package io.github.arikit.nats.interop;

import io.github.arikit.nats.Await;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The proxy as it is packaged: the jar of this module, and the folder of what it needs. */
final class ProxyProgram {
    private static final Path TARGET = Path.of("target");

    private ProxyProgram() {}

    /** Starts it, and returns at once. */
    static ServerProcess launch(Map<String, String> environment, String... flags) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                jar() + ":" + TARGET.resolve("proxy") + "/*",
                "io.github.arikit.nats.AriProxy"));
        command.addAll(List.of(flags));
        return ServerProcess.start(environment, command);
    }

    /** Starts it, and waits until it serves. */
    static ServerProcess start(Map<String, String> environment, String... flags) {
        ServerProcess process = launch(environment, flags);
        Await.until("the proxy serves", () -> {
            if (!process.process().isAlive()) {
                throw new AssertionError("The proxy ended: " + process.output());
            }
            return process.output().contains("Serving ");
        });
        return process;
    }

    private static Path jar() {
        try (Stream<Path> files = Files.list(TARGET)) {
            return files.filter(file -> file.getFileName().toString().matches("ari-nats-[0-9.]+(-SNAPSHOT)?\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("The module is not packaged: run mvnw package"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
