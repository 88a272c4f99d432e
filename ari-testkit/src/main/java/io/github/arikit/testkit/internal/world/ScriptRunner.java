package io.github.arikit.testkit.internal.world;

import io.github.arikit.testkit.LegScript;
import io.github.arikit.testkit.internal.time.Timeline;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Plays the dialplan: one step of an extension after the other. */
public final class ScriptRunner {

    /** Finds what an extension does. */
    @FunctionalInterface
    public interface Extensions {

        /** Returns the script, or null if there is no such extension. */
        @Nullable
        LegScript find(String context, String extension);
    }

    private final Extensions extensions;
    private final Timeline timeline;
    private final LegActions actions;
    private final ChannelEvents events;
    private final Hangups hangups;

    ScriptRunner(Extensions extensions, Timeline timeline, LegActions actions, ChannelEvents events, Hangups hangups) {
        this.extensions = extensions;
        this.timeline = timeline;
        this.actions = actions;
        this.events = events;
        this.hangups = hangups;
    }

    /** Tells whether there is such an extension. */
    public boolean has(String context, String extension) {
        return extensions.find(context, extension) != null;
    }

    /** Lets a channel run the extension that it is at, from its priority on. */
    public void run(Channel channel) {
        DialplanPlace place = channel.place();
        LegScript script = extensions.find(place.context(), place.extension());
        if (script == null) {
            hangups.end(channel, HangupCauses.UNKNOWN);
            return;
        }
        channel.startDialplan();
        PlannedLeg leg = new PlannedLeg(channel, actions);
        script.plan(leg);
        step(channel, place, leg.steps(), place.priority() - 1);
    }

    private void step(Channel channel, DialplanPlace start, List<Step> steps, int index) {
        if (channel.isGone()) {
            return;
        }
        if (index >= steps.size()) {
            hangups.end(channel, HangupCauses.NORMAL);
            return;
        }
        Step step = steps.get(index);
        channel.place(start.at(index + 1).running(step.application(), step.data()));
        // Asterisk reports the step only where something else changes, too; answering twice changes nothing.
        if (!step.application().equals("Answer") || channel.state() != ChannelState.UP) {
            events.dialplan(channel);
        }
        if (index == start.priority() - 1 && channel.cameFromStasis()) {
            events.set(channel, Stasis.STATUS, Stasis.SUCCESS, false);
        }
        step.action().accept(channel, () -> timeline.soon(() -> step(channel, start, steps, index + 1)));
    }
}
