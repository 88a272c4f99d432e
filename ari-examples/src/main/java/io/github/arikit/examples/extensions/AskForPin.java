package io.github.arikit.examples.extensions;

import io.github.arikit.ext.play.PlayResult;
import io.github.arikit.ext.play.Prompt;
import io.github.arikit.ext.play.TypeAhead;
import io.github.arikit.handles.ChannelHandle;

/** Asks for a number and a PIN; who knows both may press all of it in one go. */
public final class AskForPin {
    private AskForPin() {}

    static String serve(ChannelHandle call) {
        call.answer();
        try (TypeAhead keys = TypeAhead.on(call)) {
            PlayResult number = Prompt.on(call)
                    .uris("sound:agent-user")
                    .matchLengthOrTerminator(8, "#")
                    .invalidPrepend("sound:pbx-invalid")
                    .replays(2)
                    .typeAhead(keys)
                    .run();
            PlayResult pin = Prompt.on(call)
                    .uris("sound:agent-pass")
                    .matchLength(4)
                    .typeAhead(keys)
                    .run();
            return switch (pin.status()) {
                case MATCHED -> number.digits() + "/" + pin.digits();
                case HUNG_UP -> "nobody there any more";
                default -> "not logged in: " + pin.status() + " " + pin.reason();
            };
        }
    }
}
