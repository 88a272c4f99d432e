package io.github.arikit.examples.extensions;

import io.github.arikit.ext.ivr.Menu;
import io.github.arikit.ext.ivr.MenuResult;
import io.github.arikit.handles.ChannelHandle;

/** Leads callers to a department. */
public final class Reception {
    private static final Menu<String> SALES = Menu.<String>named("sales")
            .prompt("sound:agent-newlocation")
            .choice("1", "new customers")
            .choice("2", "orders")
            .back("*")
            .build();

    private static final Menu<String> MAIN = Menu.<String>named("main")
            .prompt("sound:demo-instruct")
            .noMatch("sound:pbx-invalid")
            .choice("0", "operator")
            .subMenu("1", SALES)
            .again("*")
            .build();

    private Reception() {}

    static String serve(ChannelHandle call) {
        call.answer();
        MenuResult<String> result = MAIN.on(call).run();
        return switch (result.status()) {
            case CHOSEN -> result.choice().orElseThrow();
            case NO_INPUT, NO_MATCH -> "operator";
            default -> "nobody there any more";
        };
    }
}
