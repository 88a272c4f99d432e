package io.github.arikit.ext.ivr;

import io.github.arikit.ext.internal.Lifeline;
import io.github.arikit.ext.play.Play;
import io.github.arikit.ext.play.PlayResult;
import io.github.arikit.ext.play.PlaySession;
import io.github.arikit.ext.play.PlayStatus;
import io.github.arikit.ext.play.Prompt;
import io.github.arikit.ext.play.TypeAhead;
import io.github.arikit.ext.time.Scheduler;
import io.github.arikit.handles.Player;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** One walk through menus: a prompt for each round, one after the other, on one lifeline. */
final class MenuRun<R> {
    private final Player player;
    private final @Nullable String language;
    private final Duration maxTime;
    private final Scheduler scheduler;
    private final Executor threads;
    private final Lifeline<MenuResult<R>> life;
    private final TypeAhead keys;
    private final Deque<Menu<R>> menus = new ArrayDeque<>();
    private final Deque<String> path = new ArrayDeque<>();
    private @Nullable PlaySession playing;
    private @Nullable MenuStatus wish;
    private int retries;

    MenuRun(
            Menu<R> menu,
            Player player,
            @Nullable String language,
            Duration maxTime,
            Scheduler scheduler,
            Executor threads) {
        this.player = player;
        this.language = language;
        this.maxTime = maxTime;
        this.scheduler = scheduler;
        this.threads = threads;
        this.life = new Lifeline<>(
                scheduler,
                threads,
                error -> end(MenuStatus.FAILED, Optional.empty(), "The menu failed", Optional.of(error)));
        this.keys = TypeAhead.on(player);
        menus.push(menu);
    }

    Lifeline<MenuResult<R>> life() {
        return life;
    }

    void start() {
        // On this thread, so that a closed client is refused here.
        play(List.of());
        life.after(maxTime, () -> stop(MenuStatus.TIMED_OUT));
    }

    private Menu<R> menu() {
        return menus.element();
    }

    private void enter() {
        retries = 0;
        play(List.of());
    }

    private void play(List<String> before) {
        Menu<R> menu = menu();
        if (!menu.hasTypeAhead()) {
            keys.discard();
        }
        Play prompt = Prompt.on(player)
                .uris(before)
                .uris(menu.prompt())
                .matchOneOf(menu.choices().keySet().toArray(String[]::new))
                .firstDigitTimeout(menu.firstDigit())
                .interDigitTimeout(menu.interDigit())
                .typeAhead(keys)
                .scheduler(scheduler)
                .threads(threads);
        if (!menu.hasBargeIn()) {
            prompt.withoutBargeIn();
        }
        if (language != null) {
            prompt.language(language);
        }
        PlaySession session = prompt.start();
        playing = session;
        session.result().thenAccept(result -> life.post(() -> played(result)));
    }

    private void played(PlayResult result) {
        if (wish != null) {
            end(wish, Optional.empty(), result.reason(), result.cause());
            return;
        }
        switch (result.status()) {
            case MATCHED -> chosen(result.digits());
            case FINISHED -> again(MenuStatus.NO_INPUT, menu().noInput());
            case INVALID, INCOMPLETE -> {
                // What follows a mistake was meant for a menu that the caller has not come to.
                keys.discard();
                again(MenuStatus.NO_MATCH, menu().noMatch());
            }
            case CANCELLED, HUNG_UP, TIMED_OUT, FAILED ->
                end(statusOf(result.status()), Optional.empty(), result.reason(), result.cause());
        }
    }

    private static MenuStatus statusOf(PlayStatus status) {
        return switch (status) {
            case HUNG_UP -> MenuStatus.HUNG_UP;
            case TIMED_OUT -> MenuStatus.TIMED_OUT;
            case CANCELLED -> MenuStatus.CANCELLED;
            default -> MenuStatus.FAILED;
        };
    }

    private void again(MenuStatus status, List<String> before) {
        if (retries == menu().retries()) {
            end(status, Optional.empty(), "", Optional.empty());
        } else {
            retries++;
            play(before);
        }
    }

    private void chosen(String keys) {
        MenuChoice<R> choice = Objects.requireNonNull(menu().choices().get(keys), keys);
        if (choice instanceof MenuChoice.Result<R> result) {
            path.addLast(keys);
            end(MenuStatus.CHOSEN, Optional.of(result.value()), "", Optional.empty());
            return;
        }
        if (choice instanceof MenuChoice.SubMenu<R> sub) {
            path.addLast(keys);
            menus.push(sub.menu());
        } else if (choice instanceof MenuChoice.Back<R> && menus.size() > 1) {
            menus.pop();
            path.removeLast();
        }
        enter();
    }

    void stop() {
        life.post(() -> stop(MenuStatus.CANCELLED));
    }

    private void stop(MenuStatus status) {
        PlaySession current = playing;
        if (wish == null && current != null) {
            wish = status;
            current.stop();
        }
    }

    private void end(MenuStatus status, Optional<R> choice, String reason, Optional<Throwable> cause) {
        keys.close();
        life.end(new MenuResult<>(status, choice, new ArrayList<>(path), menu().name(), life.elapsed(), reason, cause));
    }
}
