package io.github.arikit.codegen.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OverlayChecksTest {
    @TempDir
    private Path overlay;

    @Test
    void missingFolderIsNamed() {
        Path nowhere = overlay.resolve("nowhere");

        assertThatExceptionOfType(SpecException.class)
                .isThrownBy(() -> new TinyRelease().read(nowhere))
                .withMessage("There is no overlay folder " + nowhere + " (correct the path, or leave it out)");
    }

    @Test
    void brokenJsonIsNamed() throws Exception {
        write("{\"words\": {\"a\" \"b\"}}");

        assertThatRefused()
                .withMessageStartingWith("The overlay file names.json cannot be read: ")
                .withMessageContaining("line 1 column")
                .withMessageEndingWith("(correct its JSON)");
    }

    @Test
    void misspeltKeyIsNamed() throws Exception {
        write("{\"wrods\": {\"offsetms\": \"offsetMs\"}}");

        assertThatRefused()
                .withMessageStartingWith(
                        "The overlay file names.json has the key \"wrods\", which is not known (use one of [words, ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"resources\": [{\"path\": \"/things\"}]}", "{\"keyed\": {\"Part\": {\"kind\": \"part\"}}}"})
    void halfEntriesAreRefused(String names) throws Exception {
        write(names);

        assertThatRefused().withMessageStartingWith("The overlay file names.json has resources or keyed models");
    }

    @Test
    void namesHaveToBeGoodJava() throws Exception {
        write("""
                {
                  "words": {"name": "the-name"},
                  "models": {"Part": "A Part"},
                  "nicknames": {"things.list": "list things"},
                  "handleMethods": {"things.list": "2nd"},
                  "valueSets": {"Thing.state": ""},
                  "resources": [{"path": "/things/{thingId}", "kind": "thing", "handle": "The/Thing", "name": "*/"}]
                }
                """);

        assertThatRefused()
                .satisfies(e -> assertThat(e.getMessage().lines())
                        .containsExactlyInAnyOrder(
                                "names.json at $.words['name']: \"the-name\" is no name in Java (correct it)",
                                "names.json at $.models['Part']: \"A Part\" is no name in Java (correct it)",
                                "names.json at $.nicknames['things.list']: \"list things\" is no name in Java (correct it)",
                                "names.json at $.handleMethods['things.list']: \"2nd\" is no name in Java (correct it)",
                                "names.json at $.valueSets['Thing.state']: \"\" is no name in Java (correct it)",
                                "names.json at $.resources[0].handle: \"The/Thing\" is no name in Java (correct it)",
                                "names.json at $.resources[0].name: \"*/\" is no name in Java (correct it)"));
    }

    @Test
    void typesHaveToBeKnown() throws Exception {
        write("""
                {"types": {
                  "Thing.made": "Instant",
                  "things.change.count": "short",
                  "things.change.fields": "List[string]",
                  "Thing.id": "Map[string]",
                  "Elsewhere.id": "Whatever"
                }}
                """);

        assertThatRefused()
                .satisfies(e -> assertThat(e.getMessage().lines())
                        .containsExactlyInAnyOrder(
                                "names.json at $.types['Thing.made']: the type \"Instant\" is neither a known type nor a model"
                                        + " (add the model, or use one of"
                                        + " [Date, boolean, double, int, long, object, string])",
                                "names.json at $.types['things.change.count']: the type \"short\" is not known for a query"
                                        + " parameter (use one of [boolean, double, int, long, string])",
                                "names.json at $.types['things.change.fields']: the type \"List[string]\" is not known for a"
                                        + " body parameter (use one of [List[object], containers, object])"));
    }

    @Test
    void keysHaveToBeMadeOfTexts() throws Exception {
        write("""
                {"keyed": {
                  "Thing": {"kind": "thing", "id": ["made"], "members": {"state": "part"}, "target": "parts"},
                  "Part": {"kind": "part", "id": []},
                  "Elsewhere": {"kind": "else", "id": []}
                }}
                """);

        assertThatRefused()
                .satisfies(
                        e -> assertThat(e.getMessage().lines())
                                .containsExactlyInAnyOrder(
                                        "names.json at $.keyed['Thing'].id: made is \"Date\" in release 22.1.0"
                                                + " (name a property of type string)",
                                        "names.json at $.keyed['Thing'].members: state is \"string\" in release 22.1.0"
                                                + " (name a property of type List[string])",
                                        "names.json at $.keyed['Thing'].target: parts is \"List[Part]\" in release 22.1.0"
                                                + " (name a property of type string)",
                                        "names.json at $.keyed['Part'].id: an id has one part or two (name one or two properties)"));
    }

    private void write(String names) throws IOException {
        Files.writeString(overlay.resolve("names.json"), names);
    }

    private ThrowableAssertAlternative<SpecException> assertThatRefused() {
        return assertThatExceptionOfType(SpecException.class).isThrownBy(() -> new TinyRelease().read(overlay));
    }
}
