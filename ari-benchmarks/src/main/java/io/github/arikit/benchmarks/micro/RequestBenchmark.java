package io.github.arikit.benchmarks.micro;

import io.github.arikit.core.AriCall;
import io.github.arikit.core.Key;
import io.github.arikit.generated.model.Channel;
import io.github.arikit.generated.model.Playback;
import io.github.arikit.generated.request.ChannelOriginateRequest;
import io.github.arikit.generated.request.ChannelPlayRequest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** From the arguments of an operation to the call that a transport carries. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RequestBenchmark {
    private final Key channel = Key.channel("1795433812.17");

    /** A request with nothing but its path and one query parameter. */
    @Benchmark
    public AriCall<Playback> play() {
        return ChannelPlayRequest.of(channel, List.of("sound:hello-world")).toCall();
    }

    /** A request with several parameters and a body. */
    @Benchmark
    public AriCall<Channel> originate() {
        return ChannelOriginateRequest.builder("PJSIP/alice")
                .app("ivr")
                .appArgs("dialed,1")
                .callerId("4930123456")
                .timeout(30)
                .channelId("out-17")
                .variables(Map.of("TENANT", "17"))
                .build()
                .toCall();
    }
}
