package io.github.arikit.testkit;

import java.time.Duration;

/**
 * A channel in the dialplan, and the steps it is going to take. Each method appends one step and returns this leg.
 * When the steps are done the leg hangs up, as a channel does at the end of the dialplan. To be used only while
 * {@link LegScript#plan} runs.
 */
public interface Leg {

    /** Returns the id of the channel. */
    String channelId();

    /** Returns the extension that was dialed. */
    String extension();

    /** Lets the caller hear ringing. */
    Leg ring();

    /** Reports progress to the caller. */
    Leg progress();

    /** Answers the call. */
    Leg answer();

    /** Waits this long, in the time of the double's clock. */
    Leg pause(Duration duration);

    /** Presses keys, 100 ms each with 100 ms between them. */
    Leg sendDtmf(String digits);

    /** Reports busy, and waits to be hung up. */
    Leg busy();

    /** Reports congestion, and waits to be hung up. */
    Leg congestion();

    /** Hands the channel to a Stasis application; the steps go on when the application continues it. */
    Leg stasis(String application, String... arguments);

    /**
     * Offers the channel to Stasis applications, and hands it to the first that claims it. The steps go on when that
     * one continues it, or when nobody claims it in time; {@code STASISSTATUS} tells which. A release without
     * {@code StasisBroadcast} (before 20.17, 22.7 and 23.1) ends the call here.
     */
    Leg stasisBroadcast(StasisBroadcast settings);

    /** Does nothing until the other side hangs up. */
    Leg waitForHangup();

    /** Hangs up with a cause of Q.850, such as 16 for normal clearing. */
    Leg hangup(int cause);
}
