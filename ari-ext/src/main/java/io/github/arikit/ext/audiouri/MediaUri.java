package io.github.arikit.ext.audiouri;

import io.github.arikit.ext.audiouri.InvalidMediaUriException.Problem;
import java.util.Objects;

/**
 * A media URI that Asterisk can play completely, as far as that can be told without asking the server.
 *
 * <p>Asterisk accepts any text as media and reports most mistakes only in its log; some leave the caller waiting for
 * the end of a playback that never comes. Whether a sound, recording or tone exists is not checked. Immutable, and
 * equal by value.
 *
 * @param scheme the kind of media
 * @param value what follows the colon; never blank
 */
public record MediaUri(MediaScheme scheme, String value) {

    /**
     * Checks that Asterisk can play the value.
     *
     * @throws InvalidMediaUriException if it cannot
     */
    public MediaUri {
        Objects.requireNonNull(scheme, "scheme");
        Objects.requireNonNull(value, "value");
        ValueRules.check(scheme, value);
    }

    /**
     * Reads a media URI, such as {@code sound:hello-world} or {@code sound:https://example.org/hello.wav}.
     *
     * @throws InvalidMediaUriException if Asterisk would not play it, or not completely
     */
    public static MediaUri parse(String uri) {
        int colon = uri.indexOf(':');
        if (colon < 0) {
            throw new InvalidMediaUriException(Problem.NO_SCHEME, uri, "A media URI needs a scheme, such as sound:");
        }
        String prefix = uri.substring(0, colon);
        MediaScheme scheme = MediaScheme.ofPrefix(prefix)
                .orElseThrow(() -> new InvalidMediaUriException(
                        Problem.UNKNOWN_SCHEME, uri, "Asterisk plays nothing of the scheme '" + prefix + "'"));
        return new MediaUri(scheme, uri.substring(colon + 1));
    }

    /** Returns the URI as Asterisk takes it. */
    @Override
    public String toString() {
        return scheme.prefix() + ":" + value;
    }
}
