package io.github.arikit.ext.play;

import io.github.arikit.ext.internal.Dtmf;
import io.github.arikit.ext.internal.Lifeline;
import io.github.arikit.ext.time.Scheduler;
import io.github.arikit.handles.BridgeHandle;
import io.github.arikit.handles.ChannelHandle;
import io.github.arikit.handles.Player;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the digits that are pressed on a channel or a bridge until a play asks for them: what a caller who knows the way
 * presses before it is asked for is not lost between one play and the next.
 *
 * <pre>{@code
 * try (TypeAhead keys = TypeAhead.on(channel)) {
 *     PlayResult account = Prompt.on(channel).uris("sound:agent-user").matchLength(4).typeAhead(keys).run();
 *     PlayResult pin = Prompt.on(channel).uris("sound:agent-pass").matchLength(4).typeAhead(keys).run();
 * }
 * }</pre>
 *
 * <p>A play takes the digits one by one, those that were kept first, and none after the one that ended it. A play that
 * ends with what was kept sends no request at all.
 *
 * <p>It holds one subscription, and on a bridge one more for each member; on the thread that reads the socket, digits are
 * only put aside. {@value #CAPACITY} of them are kept, and further ones dropped until a play has taken some. May be shared
 * between threads, but serves one play at a time.
 */
public final class TypeAhead implements AutoCloseable {
    /** How many digits are kept. */
    public static final int CAPACITY = 100;

    private final BlockingQueue<String> digits = new ArrayBlockingQueue<>(CAPACITY);
    private final AtomicReference<@Nullable Runnable> user = new AtomicReference<>();
    private final CompletableFuture<?> listening;
    private final Lifeline<Boolean> life;

    private TypeAhead(Player player) {
        // Digits are put aside on the thread that brings them, so that they keep their place among other events.
        life = new Lifeline<>(Scheduler.system(), Runnable::run, this::broken);
        if (player instanceof ChannelHandle channel) {
            Dtmf.ofChannel(channel, life, this::pressed);
            listening = CompletableFuture.completedFuture(null);
        } else {
            listening = Dtmf.ofBridge((BridgeHandle) player, life, this::pressed, this::close);
        }
    }

    /**
     * Begins to keep what is pressed. On a bridge that takes a request, for the channels that are in it; a play that
     * asks for digits meanwhile waits for its answer.
     *
     * @throws IllegalStateException if the client is closed
     */
    public static TypeAhead on(Player player) {
        return new TypeAhead(Objects.requireNonNull(player, "player"));
    }

    private void broken(Throwable error) {
        close();
        throw new IllegalStateException("Digits cannot be put aside any more", error);
    }

    private void pressed(String digit) {
        digits.offer(digit);
        Runnable listener = user.get();
        if (listener != null) {
            listener.run();
        }
    }

    /** Returns the digits that are kept now, the oldest first. */
    public String digits() {
        return String.join("", digits);
    }

    /** Forgets the digits that are kept now. */
    public void discard() {
        digits.clear();
    }

    /** Completes when everything that is pressed is heard; fails if that cannot be. */
    CompletableFuture<?> listening() {
        return listening;
    }

    BlockingQueue<String> queue() {
        return digits;
    }

    /**
     * Lets a play take digits.
     *
     * @param listener is told of each further digit, on the thread that brings it
     */
    void use(Runnable listener) {
        if (life.isOver()) {
            throw new IllegalStateException("The type-ahead is closed");
        }
        if (!user.compareAndSet(null, listener)) {
            throw new IllegalStateException("Another play takes the digits of this type-ahead");
        }
    }

    /** Ends what {@link #use} began. */
    void release() {
        user.set(null);
    }

    /**
     * Ends the listening; a play that uses it hears no further digits. Twice is fine. It ends by itself when it turns out,
     * after an interruption of the connection, that its bridge is gone.
     */
    @Override
    public void close() {
        life.end(true);
    }
}
