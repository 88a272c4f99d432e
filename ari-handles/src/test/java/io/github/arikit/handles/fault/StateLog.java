package io.github.arikit.handles.fault;

import io.github.arikit.core.ConnectionListener;
import io.github.arikit.core.Gap;
import io.github.arikit.core.error.AriDecodeException;
import io.github.arikit.core.error.AriException;
import io.github.arikit.core.error.AriReplacedException;
import io.github.arikit.handles.AsteriskUnderTest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps what a connection listener hears, for tests to wait for. */
final class StateLog implements ConnectionListener {
    private final List<String> heard = new ArrayList<>();

    private synchronized void add(String what) {
        heard.add(what);
        notifyAll();
    }

    /** Waits until this was heard since the log was cleared. */
    void await(String what) throws InterruptedException {
        await(what, 1);
    }

    /** Waits until this was heard so often since the log was cleared. */
    synchronized void await(String what, int times) throws InterruptedException {
        long end = System.nanoTime() + AsteriskUnderTest.PATIENCE.toNanos();
        while (count(what) < times) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new AssertionError(what + " was not heard " + times + " times, but " + heard);
            }
            wait(left);
        }
    }

    synchronized void clear() {
        heard.clear();
    }

    synchronized long count(String what) {
        return heard.stream().filter(what::equals).count();
    }

    synchronized List<String> all() {
        return List.copyOf(heard);
    }

    @Override
    public void onConnecting() {
        add("CONNECTING");
    }

    @Override
    public void onConnected() {
        add("CONNECTED");
    }

    @Override
    public void onResynchronised(Gap gap) {
        add("RESYNCHRONISED");
    }

    @Override
    public void onInterrupted(AriException cause) {
        add("INTERRUPTED");
    }

    @Override
    public void onRefused(AriException cause) {
        add("REFUSED");
    }

    @Override
    public void onReplaced(AriReplacedException cause) {
        add("REPLACED");
    }

    @Override
    public void onClosed(@Nullable AriException cause) {
        add("CLOSED");
    }

    @Override
    public void onUndecodable(AriDecodeException error) {
        add("UNDECODABLE");
    }
}
