package io.github.arikit.testkit.internal.world;

import java.util.Map;
import java.util.TreeMap;

/**
 * What an Asterisk keeps on disk, and so still has after a restart.
 *
 * @param recordings the recordings that are finished
 * @param deviceStates the states of the devices that ARI controls, by name
 * @param mailboxes the mailboxes
 */
public record Storage(StoredRecordings recordings, Map<String, String> deviceStates, Mailboxes mailboxes) {

    /** Returns an empty disk. */
    public static Storage empty() {
        return new Storage(new StoredRecordings(), new TreeMap<>(), new Mailboxes());
    }
}
