package io.github.arikit.benchmarks.nats;

import io.github.arikit.benchmarks.ClientProcess;
import java.nio.file.Path;
import java.util.List;

/**
 * What a cluster on NATS costs: its events and requests beside those of one Asterisk without NATS, and what becomes of
 * that when there are more applications.
 */
public final class NatsBenchmark {
    private NatsBenchmark() {}

    /**
     * Arguments: the folder of this module, address of NATS, rounds, events to warm up, events to measure, seconds to warm
     * up and to measure requests, numbers of applications with commas between. Requests go to the Asterisk of ARI_URL,
     * ARI_USERNAME and ARI_PASSWORD, or to the double if there is none.
     */
    public static void main(String[] arguments) throws Exception {
        ClientProcess processes = new ClientProcess(Path.of(arguments[0]));
        String busUrl = arguments[1];
        int rounds = Integer.parseInt(arguments[2]);
        long warmUp = Long.parseLong(arguments[3]);
        long events = Long.parseLong(arguments[4]);
        new EventRounds(processes, busUrl, warmUp, events).run(rounds);
        new RequestRounds(processes, busUrl, arguments[5]).run(rounds);
        List<Integer> sizes =
                List.of(arguments[6].split(",")).stream().map(Integer::valueOf).toList();
        new ApplicationScale(processes, busUrl, warmUp, events).run(sizes, rounds);
    }
}
