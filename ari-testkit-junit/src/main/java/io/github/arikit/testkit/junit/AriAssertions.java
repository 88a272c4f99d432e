package io.github.arikit.testkit.junit;

import io.github.arikit.handles.ChannelHandle;
import io.github.arikit.testkit.AsteriskDouble;
import io.github.arikit.testkit.ChannelHistory;
import io.github.arikit.testkit.ScriptedCall;

/** Where assertions on calls begin; to be imported statically, beside those of AssertJ. */
public final class AriAssertions {
    private AriAssertions() {}

    /**
     * Looks at a call that may still go on: what is not the case yet may become so within ten seconds, for which each
     * assertion blocks.
     */
    public static CallAssert assertThat(ScriptedCall call) {
        return new CallAssert(call::history);
    }

    /**
     * Looks at a channel of an application that is connected to a double of this JVM, such as one that it called
     * somebody with. What is not the case yet may become so within ten seconds, for which each assertion blocks.
     *
     * @throws IllegalArgumentException if the client of the handle is connected to something else, or the double is
     *     closed; an assertion throws it as well where the double never had the channel, as with one that is staged only
     */
    public static CallAssert assertThat(ChannelHandle channel) {
        String entityId = channel.client().server().node();
        AsteriskDouble asterisk = AsteriskDouble.running(entityId)
                .orElseThrow(() -> new IllegalArgumentException("What happened to " + channel
                        + " is known only while a double of this JVM runs it, and there is none with the entity id "
                        + entityId));
        return new CallAssert(() -> asterisk.history(channel.id()));
    }

    /** Looks at what had happened to a channel. */
    public static CallAssert assertThat(ChannelHistory history) {
        return new CallAssert(() -> history);
    }
}
