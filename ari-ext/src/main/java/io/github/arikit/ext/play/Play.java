package io.github.arikit.ext.play;

import io.github.arikit.ext.internal.Blocking;
import io.github.arikit.ext.internal.Workers;
import io.github.arikit.ext.time.Scheduler;
import io.github.arikit.handles.Player;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Plays media URIs, one after the other, to a channel or a bridge, and matches the digits that are pressed meanwhile.
 *
 * <pre>{@code
 * Play.on(channel).uris("sound:tt-monkeys").run();
 * }</pre>
 *
 * <p><b>Rounds.</b> A round is the media, and then time for digits. A round without a match is followed by a replay, if
 * there are any left; digits begin anew with the audio of the next round.
 *
 * <p><b>Digits.</b> Unless set otherwise the first digit, whichever it is, ends the play. Digits count from the start,
 * before anything is audible. A digit that completes the match, or makes it impossible, ends the audio at once. One that
 * leaves it open does so only if there is time for the next one ({@link #interDigitTimeout}); otherwise the audio goes
 * on, and the digits that come with it are all there are. On a bridge, the digits of all channels in it count.
 *
 * <p><b>Requests.</b> The media of a round are one playback, if they are known when it begins; Asterisk then reports as
 * failed only the last of them, see {@link #separately()}. The application must be subscribed to the channel or bridge,
 * as it is to a channel that it has, and to a bridge in which there is one.
 *
 * <p><b>The end of audio.</b> Asterisk cuts off sounds, recordings and tones at once, but what it says by itself
 * ({@code digits:}, {@code number:}, {@code characters:}) it says to the end: what is
 * to follow waits for it, and so does the result, for a minute at most.
 *
 * <p>Options may be changed after a start, for the next one. Not to be shared between threads.
 */
public final class Play {
    /** How long a playback may take to start, unless set otherwise. */
    public static final Duration START_TIMEOUT = Duration.ofSeconds(2);

    /** How long the whole may take, unless set otherwise. */
    public static final Duration MAX_TIME = Duration.ofMinutes(10);

    private final Player player;
    private final List<String> uris = new ArrayList<>();
    private final List<String> invalidPrepend = new ArrayList<>();
    private int replays;
    private @Nullable DigitMatcher matcher = DigitMatcher.any();
    private Duration firstDigit = Duration.ZERO;
    private Duration interDigit = Duration.ZERO;
    private Duration overallDigits = Duration.ZERO;
    private Duration startTimeout = START_TIMEOUT;
    private Duration maxTime = MAX_TIME;
    private @Nullable TypeAhead typeAhead;
    private @Nullable String language;
    private boolean separately;
    private boolean bargeIn = true;
    private Scheduler scheduler = Scheduler.system();
    private Executor threads = Workers.shared();

    private Play(Player player) {
        this.player = Objects.requireNonNull(player, "player");
    }

    /** Describes a play on a channel or bridge. Nothing is sent yet. */
    public static Play on(Player player) {
        return new Play(player);
    }

    /** Appends media URIs, such as {@code sound:tt-monkeys}; empty ones are left out. */
    public Play uris(String... more) {
        return uris(Arrays.asList(more));
    }

    /** Appends media URIs; empty ones are left out. */
    public Play uris(Collection<String> more) {
        more.stream().filter(uri -> !uri.isEmpty()).forEach(uris::add);
        return this;
    }

    /** Appends media URIs that replays begin with, such as {@code sound:pbx-invalid}; empty ones are left out. */
    public Play invalidPrepend(String... more) {
        Arrays.stream(more).filter(uri -> !uri.isEmpty()).forEach(invalidPrepend::add);
        return this;
    }

    /**
     * Sets how often the media are played again if the digits do not match; 0 unless set.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Play replays(int times) {
        if (times < 0) {
            throw new IllegalArgumentException("Replays cannot be negative: " + times);
        }
        replays = times;
        return this;
    }

    /** Collects digits, which end nothing and are not waited for. */
    public Play matchNone() {
        matcher = null;
        return this;
    }

    /** Takes the first digit, whichever it is; so it is unless set. */
    public Play matchAny() {
        return match(DigitMatcher.any());
    }

    /** Takes one of these; see {@link DigitMatcher#oneOf}. */
    public Play matchOneOf(String... entries) {
        return match(DigitMatcher.oneOf(List.of(entries)));
    }

    /** Takes any digits of this length; see {@link DigitMatcher#length}. */
    public Play matchLength(int length) {
        return match(DigitMatcher.length(length));
    }

    /** Takes what comes before the terminator, such as {@code #}; see {@link DigitMatcher#terminator}. */
    public Play matchTerminator(String terminator) {
        return match(DigitMatcher.terminator(terminator));
    }

    /** Takes digits of this length, or fewer and the terminator; see {@link DigitMatcher#lengthOrTerminator}. */
    public Play matchLengthOrTerminator(int length, String terminator) {
        return match(DigitMatcher.lengthOrTerminator(length, terminator));
    }

    /** Takes what a matcher of the application says. It replaces any other matching. */
    public Play match(DigitMatcher matcher) {
        this.matcher = Objects.requireNonNull(matcher, "matcher");
        return this;
    }

    /** Sets how long to wait for the first digit after the audio; zero, for a play, does not wait. */
    public Play firstDigitTimeout(Duration timeout) {
        firstDigit = notNegative(timeout);
        return this;
    }

    /** Sets how long to wait for each further digit; zero, for a play, does not wait. */
    public Play interDigitTimeout(Duration timeout) {
        interDigit = notNegative(timeout);
        return this;
    }

    /** Sets how long to wait for all digits after the audio; zero, for a play, sets no limit. */
    public Play overallDigitTimeout(Duration timeout) {
        overallDigits = notNegative(timeout);
        return this;
    }

    /** Sets how long Asterisk may take to start a playback it has accepted; 2 seconds unless set. */
    public Play startTimeout(Duration timeout) {
        startTimeout = positive(timeout);
        return this;
    }

    /** Sets how long the whole may take, digits and pauses included; 10 minutes unless set. */
    public Play maxTime(Duration time) {
        maxTime = positive(time);
        return this;
    }

    /** Sets the language of sounds, such as {@code de}; unless set it is that of the channel. */
    public Play language(String code) {
        language = Objects.requireNonNull(code, "code");
        return this;
    }

    /** Makes each URI a playback of its own: there may be short gaps, and the first one that fails ends the play. */
    public Play separately() {
        separately = true;
        return this;
    }

    /** Plays to the end whatever is pressed; digits that come meanwhile are matched after it. */
    public Play withoutBargeIn() {
        bargeIn = false;
        return this;
    }

    /**
     * Takes the digits from there, those that were pressed before the start first, instead of listening for itself. The
     * digits after the one that ends the play are left there for the next.
     */
    public Play typeAhead(TypeAhead keys) {
        typeAhead = Objects.requireNonNull(keys, "keys");
        return this;
    }

    /** Sets what measures time; that of this machine unless set. */
    public Play scheduler(Scheduler time) {
        scheduler = Objects.requireNonNull(time, "time");
        return this;
    }

    /**
     * Sets what runs the matcher, and what is attached to the result. Unless set these are threads that all plays share,
     * virtual where the JDK has such.
     */
    public Play threads(Executor executor) {
        threads = Objects.requireNonNull(executor, "executor");
        return this;
    }

    /**
     * Plays, and blocks until the end. What goes wrong with the play is in the result.
     *
     * @throws IllegalStateException as {@link #start}
     * @throws io.github.arikit.core.error.AriInterruptedException if the thread is interrupted; the play is stopped
     */
    public PlayResult run() {
        PlaySession session = start();
        return Blocking.await(session.result(), "the end of a play on " + player.key(), session::stop);
    }

    /**
     * Begins to play, and returns at once. From now on digits count.
     *
     * @throws IllegalStateException if there is no URI, the client is closed, or the {@link #typeAhead} is closed or used
     *     by another play
     */
    public PlaySession start() {
        if (uris.isEmpty()) {
            throw new IllegalStateException("There is nothing to play");
        }
        PlayRun run = new PlayRun(plan());
        run.start();
        return new PlaySession(run);
    }

    private PlayPlan plan() {
        return new PlayPlan(
                player,
                List.copyOf(uris),
                List.copyOf(invalidPrepend),
                replays,
                matcher,
                firstDigit,
                interDigit,
                overallDigits,
                startTimeout,
                maxTime,
                typeAhead,
                language,
                separately,
                bargeIn,
                scheduler,
                threads);
    }

    private static Duration notNegative(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("A timeout cannot be negative: " + duration);
        }
        return duration;
    }

    private static Duration positive(Duration duration) {
        if (duration.isZero() || duration.isNegative()) {
            throw new IllegalArgumentException("The time must be positive: " + duration);
        }
        return duration;
    }
}
