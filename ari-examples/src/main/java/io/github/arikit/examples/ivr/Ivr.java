package io.github.arikit.examples.ivr;

import io.github.arikit.examples.ExampleProgram;
import io.github.arikit.ext.play.Play;
import io.github.arikit.ext.play.PlayResult;
import io.github.arikit.ext.play.Prompt;
import io.github.arikit.handles.ChannelHandle;
import java.util.Map;

/** Plays a menu, up to three times, and then what the caller chose. */
public final class Ivr {
    private static final Map<String, String> CHOICES = Map.of("1", "sound:tt-weasels", "2", "sound:tt-monkeys");

    private Ivr() {}

    /** Runs the example, against a real Asterisk with {@code --asterisk} or {@code ARI_URL}, else an embedded double. */
    public static void main(String[] args) throws Exception {
        ExampleProgram.run(
                args,
                ari -> ari.onStasisStart(Ivr::serve),
                caller -> caller.hears("sound:demo-instruct").presses("1").staysOnTheLine());
    }

    static void serve(ChannelHandle call) {
        call.answer();
        PlayResult choice = Prompt.on(call)
                .uris("sound:demo-instruct")
                .matchOneOf("1", "2")
                .invalidPrepend("sound:pbx-invalid")
                .replays(2)
                .run();
        if (choice.isMatched()) {
            Play.on(call).uris(CHOICES.get(choice.digits())).matchNone().run();
        }
        Play.on(call).uris("sound:vm-goodbye").matchNone().run();
        call.hangup();
    }
}
