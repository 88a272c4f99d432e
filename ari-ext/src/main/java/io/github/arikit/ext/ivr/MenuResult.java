package io.github.arikit.ext.ivr;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How a walk through menus ended. Immutable.
 *
 * @param status how it ended
 * @param choice the result of what was chosen; empty unless the status is {@link MenuStatus#CHOSEN}
 * @param path the keys of the choices that led to where it ended, one for each menu
 * @param menu the name of the menu in which it ended
 * @param duration how long it took
 * @param reason what happened, for people; empty where the status says it all
 * @param cause the exception behind it, if there is one
 * @param <R> what choices result in
 */
public record MenuResult<R>(
        MenuStatus status,
        Optional<R> choice,
        List<String> path,
        String menu,
        Duration duration,
        String reason,
        Optional<Throwable> cause) {

    /** Copies the path. */
    public MenuResult {
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(choice, "choice");
        path = List.copyOf(path);
        Objects.requireNonNull(menu, "menu");
        Objects.requireNonNull(duration, "duration");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(cause, "cause");
    }

    /** Tells whether a choice was made. */
    public boolean isChosen() {
        return status == MenuStatus.CHOSEN;
    }
}
