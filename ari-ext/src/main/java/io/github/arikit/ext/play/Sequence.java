package io.github.arikit.ext.play;

import java.util.ArrayList;
import java.util.List;

/**
 * The media of a play, and how far it has got. May be shared between threads, because media are added while it plays.
 */
final class Sequence {
    private final List<String> uris;
    private final List<String> prepended;
    private List<String> round = List.of();
    private int next;
    private boolean playing;

    Sequence(List<String> uris, List<String> prepended) {
        this.uris = new ArrayList<>(uris);
        this.prepended = prepended;
    }

    /** Begins at the first item, in a replay at the first of those that come before it. */
    synchronized void rewind(boolean isReplay) {
        round = new ArrayList<>(isReplay ? prepended : List.of());
        round.addAll(uris);
        next = 0;
        playing = true;
    }

    /** Adds items, and tells whether this round still plays them. */
    synchronized boolean add(List<String> more) {
        uris.addAll(more);
        if (playing) {
            round.addAll(more);
        }
        return playing;
    }

    /** Takes the items that are left, or only one of them. With none left, the round is over. */
    synchronized List<String> take(boolean onlyOne) {
        int end = onlyOne ? Math.min(next + 1, round.size()) : round.size();
        List<String> taken = List.copyOf(round.subList(next, end));
        next = end;
        playing = !taken.isEmpty();
        return taken;
    }

    /** Gives back the last items that were taken, to be taken again. */
    synchronized void giveBack(int items) {
        next -= items;
    }

    /** Leaves out the next item, if there is one. */
    synchronized void leaveOutOne() {
        next = Math.min(next + 1, round.size());
    }

    /** Leaves out what is left of the round. */
    synchronized void cutShort() {
        next = round.size();
        playing = false;
    }
}
