package io.github.arikit.core;

import io.github.arikit.core.error.AriDecodeException;
import io.github.arikit.core.error.AriException;
import io.github.arikit.core.error.AriReplacedException;
import io.github.arikit.core.event.AriMessage;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Keeps what it hears, for tests to wait for. */
public final class RecordingListener implements ConnectionListener {
    private final BlockingQueue<String> changes = new LinkedBlockingQueue<>();
    private final BlockingQueue<AriException> causes = new LinkedBlockingQueue<>();

    /** Creates a listener that has heard nothing. */
    public RecordingListener() {}

    /** Returns the next change of state or report, by the name of the method without its first two letters. */
    public String next() throws InterruptedException {
        String change = changes.poll(ScriptedServer.PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (change == null) {
            throw new AssertionError("Nothing changed");
        }
        return change;
    }

    /** Returns the cause that came with the first change that had one and was not taken yet. */
    public AriException cause() throws InterruptedException {
        AriException cause = causes.poll(ScriptedServer.PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (cause == null) {
            throw new AssertionError("There was no cause");
        }
        return cause;
    }

    /** Tells whether nothing was heard that was not taken yet. */
    public boolean isQuiet() {
        return changes.isEmpty();
    }

    @Override
    public void onConnecting() {
        changes.add("Connecting");
    }

    @Override
    public void onConnected() {
        changes.add("Connected");
    }

    @Override
    public void onInterrupted(AriException cause) {
        causes.add(cause);
        changes.add("Interrupted");
    }

    @Override
    public void onResynchronised(Gap gap) {
        changes.add("Resynchronised");
    }

    @Override
    public void onReplaced(AriReplacedException cause) {
        causes.add(cause);
        changes.add("Replaced");
    }

    @Override
    public void onRefused(AriException cause) {
        causes.add(cause);
        changes.add("Refused");
    }

    @Override
    public void onClosed(@Nullable AriException cause) {
        if (cause != null) {
            causes.add(cause);
        }
        changes.add("Closed");
    }

    @Override
    public void onUndecodable(AriDecodeException error) {
        causes.add(error);
        changes.add("Undecodable");
    }

    @Override
    public void onConsumerFailure(AriMessage message, RuntimeException failure) {
        changes.add("ConsumerFailure");
    }
}
