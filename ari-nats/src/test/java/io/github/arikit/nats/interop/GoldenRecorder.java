package io.github.arikit.nats.interop;

import io.nats.client.Connection;
import io.nats.client.Nats;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/**
 * Records what passes over NATS, one message a line: its subject, where an answer goes, and its text, with tabs between.
 *
 * <pre>GoldenRecorder nats://127.0.0.1:4222 golden/go-client-go-proxy.tsv</pre>
 *
 * <p>It runs until it is ended.
 */
final class GoldenRecorder {
    private GoldenRecorder() {}

    public static void main(String... arguments) throws IOException, InterruptedException {
        Connection nats = Nats.connect(arguments[0]);
        try (Writer file = Files.newBufferedWriter(Path.of(arguments[1]))) {
            nats.createDispatcher(message -> {
                        String reply = message.getReplyTo() == null ? "" : message.getReplyTo();
                        String body = new String(message.getData(), StandardCharsets.UTF_8);
                        write(file, message.getSubject() + "\t" + reply + "\t" + body + "\n");
                    })
                    .subscribe(">");
            new CountDownLatch(1).await();
        }
    }

    private static void write(Writer file, String line) {
        try {
            file.write(line);
            file.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
