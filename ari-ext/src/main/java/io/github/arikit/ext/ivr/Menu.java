package io.github.arikit.ext.ivr;

import io.github.arikit.ext.play.Prompt;
import io.github.arikit.handles.Player;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A menu of choices, and the menus that they lead to. Immutable; one menu serves any number of callers at a time.
 *
 * <pre>{@code
 * Menu<String> sales = Menu.<String>named("sales").prompt("sound:sales-menu").choice("1", "new").back("*").build();
 * Menu<String> main = Menu.<String>named("main")
 *         .prompt("sound:main-menu")
 *         .choice("0", "operator")
 *         .subMenu("1", sales)
 *         .again("*")
 *         .noMatch("sound:pbx-invalid")
 *         .build();
 * MenuResult<String> result = main.on(channel).run();
 * }</pre>
 *
 * <p><b>Rounds.</b> The prompt is played, and then there is time for keys. Where nothing is pressed, what is to be said
 * to that is played, and the prompt again; so it is with keys that are no choice, each as often as the menu allows. The
 * last time, the walk ends. Entering a menu, or entering it again, begins to count anew.
 *
 * <p><b>Keys.</b> A choice may have several digits, and none may be the beginning of another. Unless
 * {@link Builder#withoutBargeIn} is set, the first key cuts the prompt short.
 *
 * <p><b>Typing ahead.</b> Who knows the way may press the keys of several menus in one go: what is pressed after the keys
 * of a choice counts in the menu that it leads to, whose prompt is not played if that is a choice already. After keys that
 * are no choice the rest is forgotten, and so is what was pressed before a menu {@link Builder#withoutTypeAhead}.
 *
 * @param <R> what choices result in
 */
public final class Menu<R> {
    private final String name;
    private final List<String> prompt;
    private final List<String> noInput;
    private final List<String> noMatch;
    private final Map<String, MenuChoice<R>> choices;
    private final int retries;
    private final boolean bargeIn;
    private final boolean typeAhead;
    private final Duration firstDigit;
    private final Duration interDigit;

    private Menu(Builder<R> builder) {
        name = builder.name;
        prompt = List.copyOf(builder.prompt);
        noInput = List.copyOf(builder.noInput);
        noMatch = List.copyOf(builder.noMatch);
        choices = Map.copyOf(builder.choices);
        retries = builder.retries;
        bargeIn = builder.bargeIn;
        typeAhead = builder.typeAhead;
        firstDigit = builder.firstDigit;
        interDigit = builder.interDigit;
    }

    /** Begins to describe a menu, whose name is for results and for people. */
    public static <R> Builder<R> named(String name) {
        return new Builder<>(name);
    }

    /** Describes a walk through this menu on a channel or a bridge. Nothing is sent yet. */
    public MenuWalk<R> on(Player player) {
        return new MenuWalk<>(this, player);
    }

    /** Returns the name. */
    public String name() {
        return name;
    }

    List<String> prompt() {
        return prompt;
    }

    List<String> noInput() {
        return noInput;
    }

    List<String> noMatch() {
        return noMatch;
    }

    Map<String, MenuChoice<R>> choices() {
        return choices;
    }

    int retries() {
        return retries;
    }

    boolean hasBargeIn() {
        return bargeIn;
    }

    boolean hasTypeAhead() {
        return typeAhead;
    }

    Duration firstDigit() {
        return firstDigit;
    }

    Duration interDigit() {
        return interDigit;
    }

    /** Returns the name, for people. */
    @Override
    public String toString() {
        return name;
    }

    /**
     * Describes a menu. Not to be shared between threads.
     *
     * @param <R> what choices result in
     */
    public static final class Builder<R> {
        private final String name;
        private final List<String> prompt = new ArrayList<>();
        private final List<String> noInput = new ArrayList<>();
        private final List<String> noMatch = new ArrayList<>();
        private final Map<String, MenuChoice<R>> choices = new LinkedHashMap<>();
        private int retries = 2;
        private boolean bargeIn = true;
        private boolean typeAhead = true;
        private Duration firstDigit = Prompt.FIRST_DIGIT;
        private Duration interDigit = Prompt.INTER_DIGIT;

        private Builder(String name) {
            this.name = Objects.requireNonNull(name, "name");
        }

        /** Appends media URIs that tell the choices. */
        public Builder<R> prompt(String... uris) {
            prompt.addAll(List.of(uris));
            return this;
        }

        /** Appends media URIs that are played before the prompt after nothing was pressed. */
        public Builder<R> noInput(String... uris) {
            noInput.addAll(List.of(uris));
            return this;
        }

        /** Appends media URIs that are played before the prompt after keys that are no choice. */
        public Builder<R> noMatch(String... uris) {
            noMatch.addAll(List.of(uris));
            return this;
        }

        /**
         * Adds a choice that ends the walk with a result.
         *
         * @param keys one digit or several: {@code 0} to {@code 9}, {@code *}, {@code #}, {@code A} to {@code D}
         * @throws IllegalArgumentException as for every choice, if the keys are none, or those of another choice
         */
        public Builder<R> choice(String keys, R result) {
            return add(keys, new MenuChoice.Result<>(Objects.requireNonNull(result, "result")));
        }

        /** Adds a choice that leads into another menu. */
        public Builder<R> subMenu(String keys, Menu<R> menu) {
            return add(keys, new MenuChoice.SubMenu<>(Objects.requireNonNull(menu, "menu")));
        }

        /** Adds a choice that leads back to the menu before; in the first one it begins anew. */
        public Builder<R> back(String keys) {
            return add(keys, new MenuChoice.Back<>());
        }

        /** Adds a choice that plays this menu again. */
        public Builder<R> again(String keys) {
            return add(keys, new MenuChoice.Again<>());
        }

        private Builder<R> add(String keys, MenuChoice<R> choice) {
            if (!keys.matches("[0-9*#A-D]+")) {
                throw new IllegalArgumentException("Not the keys of a telephone: \"" + keys + "\"");
            }
            choices.keySet().stream()
                    .filter(other -> other.startsWith(keys) || keys.startsWith(other))
                    .findFirst()
                    .ifPresent(other -> {
                        throw new IllegalArgumentException("The choice " + keys + " cannot be told from " + other);
                    });
            choices.put(keys, choice);
            return this;
        }

        /**
         * Sets how often the menu is played again after nothing, or no choice, was pressed; 2 unless set.
         *
         * @throws IllegalArgumentException if it is negative
         */
        public Builder<R> retries(int times) {
            if (times < 0) {
                throw new IllegalArgumentException("Retries cannot be negative: " + times);
            }
            retries = times;
            return this;
        }

        /** Plays the prompt to its end whatever is pressed; keys that come meanwhile count after it. */
        public Builder<R> withoutBargeIn() {
            bargeIn = false;
            return this;
        }

        /** Forgets, whenever the prompt is about to be played, what was pressed before: this menu is to be heard. */
        public Builder<R> withoutTypeAhead() {
            typeAhead = false;
            return this;
        }

        /** Sets how long to wait for the first key after the prompt; 4 seconds unless set. */
        public Builder<R> firstDigitTimeout(Duration timeout) {
            firstDigit = positive(timeout);
            return this;
        }

        /** Sets how long to wait for each further key of a choice; 3 seconds unless set. */
        public Builder<R> interDigitTimeout(Duration timeout) {
            interDigit = positive(timeout);
            return this;
        }

        private static Duration positive(Duration timeout) {
            if (timeout.isZero() || timeout.isNegative()) {
                throw new IllegalArgumentException("The time must be positive: " + timeout);
            }
            return timeout;
        }

        /**
         * Returns the menu.
         *
         * @throws IllegalStateException if there is no prompt, or no choice
         */
        public Menu<R> build() {
            if (prompt.isEmpty() || choices.isEmpty()) {
                throw new IllegalStateException("The menu " + name + " needs a prompt and a choice");
            }
            return new Menu<>(this);
        }
    }
}
