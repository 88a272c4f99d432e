package io.github.arikit.testkit;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How a {@link Leg} offers its channel to applications, as the dialplan application {@code StasisBroadcast} does: each
 * gets a {@code CallBroadcast} event, and the first that claims the channel ({@code POST /events/claim}) gets it.
 * Immutable.
 *
 * @param timeout how long they may take, in the time of the double; at most a minute, as in Asterisk
 * @param applicationFilter a regular expression that is found in the names of the applications that are asked; empty
 *     for all. It has no comma
 * @param arguments what the winner gets with its {@code StasisStart}; none of them has a comma or colon
 * @param notifiesClaimed whether those that were asked are told who claimed the channel, by a {@code CallClaimed} event
 */
public record StasisBroadcast(
        Duration timeout, String applicationFilter, List<String> arguments, boolean notifiesClaimed) {
    private static final Duration DEFAULT_TIMEOUT = Duration.ofMillis(500);
    private static final Duration LONGEST_TIMEOUT = Duration.ofMinutes(1);

    /**
     * Checks what the dialplan could not say.
     *
     * @throws IllegalArgumentException if the timeout is out of bounds, or the filter is no regular expression, or a
     *     comma or colon is where there can be none
     */
    public StasisBroadcast {
        if (timeout.isNegative() || timeout.compareTo(LONGEST_TIMEOUT) > 0) {
            throw new IllegalArgumentException("The timeout is from 0 to 60 s: " + timeout);
        }
        Pattern.compile(applicationFilter);
        if (applicationFilter.contains(",")) {
            throw new IllegalArgumentException("A comma ends the filter in the dialplan: " + applicationFilter);
        }
        arguments = List.copyOf(arguments);
        if (arguments.stream().anyMatch(argument -> argument.matches("(?s).*[,:].*"))) {
            throw new IllegalArgumentException("Arguments end at commas and colons: " + arguments);
        }
    }

    /** Asks all applications, for half a second, without arguments, and tells nobody who was first. */
    public static StasisBroadcast toAll() {
        return new StasisBroadcast(DEFAULT_TIMEOUT, "", List.of(), false);
    }

    /**
     * Asks only applications in whose name this regular expression is found.
     *
     * @throws IllegalArgumentException if it is none, or has a comma
     */
    public static StasisBroadcast to(String applicationFilter) {
        return new StasisBroadcast(DEFAULT_TIMEOUT, applicationFilter, List.of(), false);
    }

    /**
     * Gives them this long, in the time of the double.
     *
     * @throws IllegalArgumentException if it is negative or more than a minute
     */
    public StasisBroadcast within(Duration newTimeout) {
        return new StasisBroadcast(newTimeout, applicationFilter, arguments, notifiesClaimed);
    }

    /**
     * Gives the winner these arguments.
     *
     * @throws IllegalArgumentException if one has a comma or colon
     */
    public StasisBroadcast withArguments(String... newArguments) {
        return new StasisBroadcast(timeout, applicationFilter, List.of(newArguments), notifiesClaimed);
    }

    /** Tells those that were asked who was first, by a {@code CallClaimed} event. */
    public StasisBroadcast notifyingClaimed() {
        return new StasisBroadcast(timeout, applicationFilter, arguments, true);
    }
}
