package io.github.arikit.testkit;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Measures how fast the double starts, and how many calls it carries: callers enter an application that answers each
 * and hangs up, over one websocket. To be run by hand; prints wall and processor time, the latter of client and double.
 */
final class DoubleLoad {
    private static final int STARTS = 30;
    private static final int CALLS = 5_000;
    private static final int AT_ONCE = 100;

    private DoubleLoad() {}

    public static void main(String[] args) {
        System.out.println("start, median of " + STARTS + ": " + medianStart() / 1_000_000.0 + " ms");
        for (int round = 1; round <= 3; round++) {
            carry(round);
        }
    }

    private static long medianStart() {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < 2 * STARTS; i++) {
            long start = System.nanoTime();
            AsteriskDouble asterisk = AsteriskDouble.start();
            long time = System.nanoTime() - start;
            asterisk.close();
            if (i >= STARTS) {
                times.add(time);
            }
        }
        Collections.sort(times);
        return times.get(STARTS / 2);
    }

    private static void carry(int round) {
        try (AsteriskDouble asterisk = AsteriskDouble.start();
                EventSocket events = EventSocket.open(asterisk, "app=a")) {
            asterisk.dialplan().extension("1000", leg -> leg.stasis("a"));
            long cpu = cpuNanos();
            long start = System.nanoTime();
            for (int placed = 0; placed < AT_ONCE; placed++) {
                asterisk.call("1000").staysOnTheLine();
            }
            int placed = AT_ONCE;
            for (int ended = 0; ended < CALLS; ) {
                JsonObject event = events.next();
                switch (event.get("type").getAsString()) {
                    case "StasisStart" -> {
                        String id = event.getAsJsonObject("channel").get("id").getAsString();
                        events.rest("answer", "POST", "channels/" + id + "/answer");
                        events.rest("hangup", "DELETE", "channels/" + id);
                    }
                    case "StasisEnd" -> {
                        ended++;
                        if (placed < CALLS) {
                            placed++;
                            asterisk.call("1000").staysOnTheLine();
                        }
                    }
                    default -> {
                        // Not needed to keep the calls going.
                    }
                }
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            double cpuSeconds = (cpuNanos() - cpu) / 1e9;
            System.out.printf(
                    "round %d: %.0f calls/s, %.0f calls per second of processor time%n",
                    round, CALLS / seconds, CALLS / cpuSeconds);
        }
    }

    private static long cpuNanos() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
    }
}
