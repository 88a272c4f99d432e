package io.github.arikit.core;

import java.util.Objects;

/**
 * One operation of the specification, such as {@code channels.play}. Immutable.
 *
 * @see AriRequest
 */
public final class Operation {
    private final String resource;
    private final String nickname;
    private final HttpMethod method;
    private final String path;
    private final Availability availability;
    private final boolean queued;

    private Operation(
            String resource,
            String nickname,
            HttpMethod method,
            String path,
            Availability availability,
            boolean queued) {
        this.resource = Objects.requireNonNull(resource, "resource");
        this.nickname = Objects.requireNonNull(nickname, "nickname");
        this.method = Objects.requireNonNull(method, "method");
        this.path = Objects.requireNonNull(path, "path");
        this.availability = availability;
        this.queued = queued;
    }

    /** Returns an operation of which nothing is known but how it is called. */
    public static Operation of(String resource, String nickname, HttpMethod method, String path) {
        return new Operation(resource, nickname, method, path, Availability.UNKNOWN, false);
    }

    /**
     * Returns this operation with the first releases that offer it, one for each branch.
     *
     * @throws IllegalArgumentException if one of them is not a release
     */
    public Operation since(String... releases) {
        return new Operation(resource, nickname, method, path, Availability.since(releases), queued);
    }

    /**
     * Returns this operation marked as one that Asterisk answers only when all that is queued on the channel before
     * it is done, which can take as long as a playback does.
     */
    public Operation queuedOnChannel() {
        return new Operation(resource, nickname, method, path, availability, true);
    }

    /** Returns the name of the operation across all resources, such as {@code channels.play}. */
    public String id() {
        return resource + "." + nickname;
    }

    /** Returns the resource it belongs to, such as {@code channels}. */
    public String resource() {
        return resource;
    }

    /** Returns its name within the resource, such as {@code play}. */
    public String nickname() {
        return nickname;
    }

    /** Returns the HTTP method. */
    public HttpMethod method() {
        return method;
    }

    /** Returns the path with its parameters in braces, such as <code>/channels/{channelId}/play</code>. */
    public String path() {
        return path;
    }

    /** Returns the releases of Asterisk that offer it. */
    public Availability availability() {
        return availability;
    }

    /** Tells whether the answer waits for what is queued on the channel, and so has no bound on the server. */
    public boolean isQueuedOnChannel() {
        return queued;
    }

    /** Returns the operation for people, such as <code>POST /channels/{channelId}/play</code>. */
    @Override
    public String toString() {
        return method + " " + path;
    }
}
