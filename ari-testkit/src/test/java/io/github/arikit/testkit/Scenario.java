package io.github.arikit.testkit;

/**
 * Something that a client does, the same against the double and against a real Asterisk.
 *
 * @param name the name of the scenario, and of the file with the trace that Asterisk 22.10.1 left
 * @param script what the client does
 */
record Scenario(String name, Script script) {

    /** What a client does. */
    @FunctionalInterface
    interface Script {
        void play(ScenarioRun run);
    }

    @Override
    public String toString() {
        return name;
    }
}
