package io.github.arikit.core.transport;

import io.github.arikit.core.error.AriException;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A socket whose writer is the test. */
final class FakeSocket implements EventSocket {
    private static final Pattern ID = Pattern.compile("\"request_id\":\"([^\"]+)\"");

    private record Queued(String text, BooleanSupplier begin) {}

    private final BlockingQueue<Queued> queued = new LinkedBlockingQueue<>();
    private final List<String> written = new CopyOnWriteArrayList<>();
    private volatile boolean writesAtOnce = true;
    private volatile boolean over;

    /** Lets what is sent wait until {@link #write} is called. */
    FakeSocket held() {
        writesAtOnce = false;
        return this;
    }

    void end() {
        over = true;
    }

    /** Writes what is queued. */
    void write() {
        for (Queued next = queued.poll(); next != null; next = queued.poll()) {
            if (next.begin().getAsBoolean()) {
                written.add(next.text());
            }
        }
    }

    int queued() {
        return queued.size();
    }

    /** Returns what was written, but for the probe that comes first. */
    List<String> requests() {
        return written.stream().filter(text -> !text.contains("probe-")).toList();
    }

    List<String> probes() {
        return written.stream().filter(text -> text.contains("probe-")).toList();
    }

    static String id(String request) {
        Matcher id = ID.matcher(request);
        if (!id.find()) {
            throw new AssertionError("No id in " + request);
        }
        return id.group(1);
    }

    @Override
    public boolean send(String text, BooleanSupplier begin) {
        if (over) {
            return false;
        }
        queued.add(new Queued(text, begin));
        if (writesAtOnce) {
            write();
        }
        return true;
    }

    @Override
    public void connect() {}

    @Override
    public void ping() {}

    @Override
    public boolean isAlive() {
        return true;
    }

    @Override
    public void close() {}

    @Override
    public void abort(AriException cause) {}
}
