package io.github.arikit.handles.fault;

import io.github.arikit.handles.AsteriskUnderTest;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Loses every frame to the client, as a connection does that is dead and not yet known to be. */
final class Deafening implements Fault {
    private final BlockingQueue<String> dropped = new LinkedBlockingQueue<>();

    @Override
    public void frame(Frame frame, FaultProxy.Wire wire) {
        dropped.add(new String(frame.payload(), StandardCharsets.UTF_8));
    }

    /** Waits until a message of this type was lost. */
    void awaitDropped(String type) throws InterruptedException {
        String frame = "";
        while (!frame.contains("\"" + type + "\"")) {
            frame = dropped.poll(AsteriskUnderTest.PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (frame == null) {
                throw new AssertionError("No " + type + " came");
            }
        }
    }
}
