package io.github.arikit.benchmarks.ingest;

import io.github.arikit.benchmarks.EventTemplate;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** The frames that a server sends again and again. */
public record Corpus(List<byte[]> frames) {
    private static final String RECORDED = "corpus.jsonl.gz";
    /** What ari4java does not know and throws at: it would be measured at that. */
    private static final List<String> NEWER = List.of("\"CallBroadcast\"", "\"CallClaimed\"");

    private static final int MADE_UP = 20_000;

    /**
     * Returns the corpus of a name: {@code recorded}, as far as all clients know its types, or one that ends with a
     * number, for events on that many channels in random order.
     */
    public static Corpus named(String name) {
        return name.equals("recorded")
                ? new Corpus(recorded().frames.stream().filter(Corpus::isOld).toList())
                : onChannels(Integer.parseInt(name.substring(name.lastIndexOf('-') + 1)));
    }

    private static Corpus onChannels(int channels) {
        EventTemplate template = new EventTemplate();
        SplittableRandom random = new SplittableRandom(17);
        return new Corpus(IntStream.range(0, MADE_UP)
                .mapToObj(i -> template.frame(random.nextInt(channels)))
                .toList());
    }

    private static boolean isOld(byte[] frame) {
        String text = new String(frame, StandardCharsets.UTF_8);
        return NEWER.stream().noneMatch(text::contains);
    }

    /** Returns all that was recorded. */
    static Corpus recorded() {
        try (InputStream in = Corpus.class.getResourceAsStream(RECORDED)) {
            if (in == null) {
                throw new IllegalStateException("There is no recorded corpus; see CorpusRecorder");
            }
            List<byte[]> frames = new ArrayList<>();
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                frames.add(line.getBytes(StandardCharsets.UTF_8));
            }
            return new Corpus(frames);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the corpus where it is read from when the module is built again. */
    void save(Path resources) throws IOException {
        Path file = resources
                .resolve(Corpus.class.getPackageName().replace('.', '/'))
                .resolve(RECORDED);
        Files.createDirectories(file.getParent());
        try (Writer out =
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8)) {
            for (byte[] frame : frames) {
                out.write(new String(frame, StandardCharsets.UTF_8) + "\n");
            }
        }
    }

    /** Returns the bytes of a frame on average. */
    public double meanBytes() {
        return frames.stream().mapToInt(frame -> frame.length).average().orElseThrow();
    }
}
