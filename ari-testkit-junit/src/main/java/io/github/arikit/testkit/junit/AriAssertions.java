package io.github.arikit.testkit.junit;

import io.github.arikit.testkit.ChannelHistory;
import io.github.arikit.testkit.ScriptedCall;

/** Where assertions on calls begin; to be imported statically, beside those of AssertJ. */
public final class AriAssertions {
    private AriAssertions() {}

    /**
     * Looks at a call that may still go on: what is not the case yet may become so within five seconds, for which each
     * assertion blocks.
     */
    public static CallAssert assertThat(ScriptedCall call) {
        return new CallAssert(call::history);
    }

    /** Looks at what had happened to a channel. */
    public static CallAssert assertThat(ChannelHistory history) {
        return new CallAssert(() -> history);
    }
}
