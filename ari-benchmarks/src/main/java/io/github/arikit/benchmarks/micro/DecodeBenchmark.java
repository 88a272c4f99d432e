package io.github.arikit.benchmarks.micro;

import io.github.arikit.benchmarks.EventTemplate;
import io.github.arikit.benchmarks.ingest.Corpus;
import io.github.arikit.core.event.AriMessage;
import io.github.arikit.generated.event.ChannelDtmfReceived;
import io.github.arikit.generated.event.Event;
import io.github.arikit.generated.event.Messages;
import io.github.arikit.generated.model.Channel;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** From a frame to an event. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DecodeBenchmark {
    private final byte[] frame = new EventTemplate().frame(17);
    private final String text = new String(frame, StandardCharsets.UTF_8);

    private final List<byte[]> corpus = Corpus.named("recorded").frames();
    private int next;

    /** One event after the other of those that a real Asterisk has sent, of which only type and keys are asked for. */
    @Benchmark
    public AriMessage corpusRouted() {
        return Messages.DECODER.decode(nextOfCorpus());
    }

    /** The same, and all fields are read. */
    @Benchmark
    public Instant corpusRead() {
        return ((Event) Messages.DECODER.decode(nextOfCorpus())).timestamp();
    }

    private byte[] nextOfCorpus() {
        next = next + 1 == corpus.size() ? 0 : next + 1;
        return corpus.get(next);
    }

    /** An event of which only its type and its channel are asked for. */
    @Benchmark
    public AriMessage routed() {
        AriMessage message = Messages.DECODER.decode(frame);
        message.keys();
        return message;
    }

    /** An event of which fields are read. */
    @Benchmark
    public Channel read() {
        return ((ChannelDtmfReceived) Messages.DECODER.decode(frame)).channel();
    }

    /** The same by the adapter for JSON text. */
    @Benchmark
    public Channel readByGson() {
        return ChannelDtmfReceived.fromJson(text).channel();
    }
}
