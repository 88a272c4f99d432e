package io.github.arikit.codegen.diff;

import static io.github.arikit.codegen.diff.Change.Kind.ADDED;
import static io.github.arikit.codegen.diff.Change.Kind.CHANGED;
import static io.github.arikit.codegen.diff.Change.Kind.REMOVED;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.arikit.codegen.Releases;
import io.github.arikit.codegen.diff.Change.Subject;
import io.github.arikit.codegen.model.ApiModel;
import io.github.arikit.codegen.spec.TinyRelease;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReleaseDiffTest {
    private static final String CHANGE = "apis.1.operations.0";

    @TempDir
    private Path overlay;

    private TinyRelease before;
    private TinyRelease after;

    @BeforeEach
    void readTwice() throws Exception {
        before = new TinyRelease();
        after = new TinyRelease();
    }

    @Test
    void sameReleaseHasNoChanges() throws Exception {
        ReleaseDiff diff = diff();

        assertThat(diff.changes()).isEmpty();
        assertThat(diff.summary()).isEqualTo("Nothing is different.");
    }

    /** Each row: what is set in the later release, and the one change that follows. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "", textBlock = """
            things | apis.0.operations.0.nickname | "all" | CHANGED | OPERATION | things.all | was called things.list; GET /things is the same | true
            things | apis.0.operations.0.httpMethod | "PUT" | CHANGED | OPERATION | things.list | was GET /things, is PUT /things | true
            things | apis.0.operations.0.responseClass | "Thing" | CHANGED | OPERATION | things.list | the answer was list of Thing, is Thing | true
            things | apis.0.operations.0.parameters | [{"name":"max","paramType":"query","dataType":"int","description":"At most. No more."}] | ADDED | PARAMETER | things.list.max | int in the query: At most. | false
            things | apis.0.operations.0.parameters | [{"name":"max","paramType":"query","dataType":"int","required":true}] | ADDED | PARAMETER | things.list.max | int in the query, required | true
            things | apis.1.operations.0.parameters.1.dataType | "long" | CHANGED | PARAMETER | things.change.count | was int, is long | true
            things | apis.1.operations.0.parameters.1.required | true | CHANGED | PARAMETER | things.change.count | was optional, is required | true
            things | apis.1.operations.0.parameters.2.required | false | CHANGED | PARAMETER | things.change.mode | was required, is optional | false
            things | apis.1.operations.0.parameters.2.allowMultiple | true | CHANGED | PARAMETER | things.change.mode | was string, is list of string | false
            things | apis.1.operations.0.parameters.1.defaultValue | 4 | CHANGED | PARAMETER | things.change.count | the default was 3, is 4 | true
            things | apis.1.operations.0.parameters.1.allowableValues.min | 1 | CHANGED | PARAMETER | things.change.count | the least value was 0, is 1 | true
            things | apis.1.operations.0.parameters.1.allowableValues.min | -1 | CHANGED | PARAMETER | things.change.count | the least value was 0, is -1 | false
            things | apis.1.operations.0.errorResponses.+ | {"code": 422, "reason": "Not that."} | ADDED | STATUS | things.change 422 | Not that. | false
            things | apis.1.operations.0.parameters.2.allowableValues.values | ["fast","slow","never"] | ADDED | VALUE | things.change.mode=never | | false
            things | apis.1.operations.0.parameters.2.allowableValues.values | ["fast"] | REMOVED | VALUE | things.change.mode=slow | no longer listed | true
            things | models.Thing.properties.state.allowableValues.values | ["new","old","lost"] | ADDED | VALUE | Thing.state=lost | | false
            things | models.Thing.properties.made.required | true | CHANGED | FIELD | Thing.made | was optional, is always there | false
            things | models.Thing.properties.id.required | false | CHANGED | FIELD | Thing.id | was always there, is optional | true
            things | models.Thing.properties.id.type | "long" | CHANGED | FIELD | Thing.id | was string, is long | true
            things | models.Part.properties.size | {"type": "int", "description": "How big"} | ADDED | FIELD | Part.size | int, optional: How big. | false
            things | models.Box | {"id": "Box", "properties": {}} | ADDED | MODEL | Box | | false
            """)
    void oneDifferenceIsOneChange(
            String file,
            String path,
            String json,
            Change.Kind kind,
            Subject subject,
            String id,
            String detail,
            boolean breaking)
            throws Exception {
        after.set(file, path, json);

        assertThat(diff().changes())
                .containsExactly(new Change(kind, subject, id, detail == null ? "" : detail, breaking));
    }

    @Test
    void whatIsGoneIsBreakingUnlessOnlyTheStatusIs() throws Exception {
        after.remove("things", CHANGE + ".errorResponses");
        after.set("things", CHANGE + ".parameters", """
                [{"name": "thingId", "paramType": "path", "dataType": "string"}]""");

        ReleaseDiff diff = diff();

        assertThat(diff.of(Subject.PARAMETER))
                .containsExactly(
                        new Change(REMOVED, Subject.PARAMETER, "things.change.count", "int in the query", true),
                        new Change(REMOVED, Subject.PARAMETER, "things.change.fields", "container in the body", true),
                        new Change(
                                REMOVED,
                                Subject.PARAMETER,
                                "things.change.mode",
                                "string in the query, required",
                                true));
        assertThat(diff.of(Subject.STATUS))
                .extracting(Change::id, Change::breaking)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("things.change 404", false),
                        org.assertj.core.groups.Tuple.tuple("things.change 409", false));
    }

    @Test
    void documentingADefaultIsNotBreaking() throws Exception {
        before.remove("things", CHANGE + ".parameters.1.defaultValue");

        assertThat(diff().changes())
                .containsExactly(new Change(
                        CHANGED,
                        Subject.PARAMETER,
                        "things.change.count",
                        "the default was not documented, is 3",
                        false));
    }

    @Test
    void operationThatMovesToTheBodyIsBreaking() throws Exception {
        after.set("things", CHANGE + ".parameters", """
                [{"name": "thingId", "paramType": "path", "dataType": "string"},
                 {"name": "fields", "paramType": "query", "dataType": "string"}]""");
        before.set("things", CHANGE + ".parameters", """
                [{"name": "thingId", "paramType": "path", "dataType": "string"},
                 {"name": "fields", "paramType": "body", "dataType": "object"}]""");

        assertThat(diff().changes())
                .containsExactly(
                        new Change(
                                CHANGED,
                                Subject.PARAMETER,
                                "things.change.fields",
                                "was in the whole body, is in the query",
                                true),
                        new Change(CHANGED, Subject.PARAMETER, "things.change.fields", "was object, is string", true));
    }

    @Test
    void messagesAreToldFromModels() throws Exception {
        after.set(
                "events",
                "models.ThingLost",
                "{\"id\": \"ThingLost\", \"description\": \"A thing is lost.\", \"properties\": {}}");
        after.set("events", "models.Event.subTypes", "[\"ThingChanged\", \"ThingLost\"]");
        before.set("events", "models.Gone", "{\"id\": \"Gone\", \"properties\": {}}");

        assertThat(diff().changes())
                .containsExactly(
                        new Change(ADDED, Subject.EVENT, "ThingLost", "A thing is lost.", false),
                        new Change(REMOVED, Subject.MODEL, "Gone", "", true));
    }

    @Test
    void modelThatBecomesAnEventIsTold() throws Exception {
        before.set("events", "models.ThingLost", "{\"id\": \"ThingLost\", \"properties\": {}}");
        after.set("events", "models.ThingLost", "{\"id\": \"ThingLost\", \"properties\": {}}");
        after.set("events", "models.Event.subTypes", "[\"ThingChanged\", \"ThingLost\"]");

        assertThat(diff().changes())
                .containsExactly(new Change(CHANGED, Subject.EVENT, "ThingLost", "the kind was none, is Event", true));
    }

    @Test
    void operationsComeAndGo() throws Exception {
        after.set("things", "apis.0.path", "\"/all\"");
        after.set("things", "apis.0.operations.0.nickname", "\"all\"");

        assertThat(diff().changes())
                .containsExactly(
                        new Change(ADDED, Subject.OPERATION, "things.all", "GET /all: Lists things.", false),
                        new Change(REMOVED, Subject.OPERATION, "things.list", "GET /things", true));
        assertThat(diff().summary()).isEqualTo("2 changes, 1 of them breaking.");
    }

    @Test
    void whatIsKnownOf22And20IsFound() throws Exception {
        ReleaseDiff diff = ReleaseDiff.between(
                Releases.of("20.20.1").model(), Releases.of("22.10.1").model());

        assertThat(diff.changes()).extracting(Change::id).containsExactly("ChannelToneDetected");
    }

    @Test
    void goingBackIsBreaking() throws Exception {
        ReleaseDiff diff = ReleaseDiff.between(
                Releases.of("22.10.1").model(), Releases.of("20.20.1").model());

        assertThat(diff.breaking()).extracting(Change::id).containsExactly("ChannelToneDetected");
    }

    @Test
    void relaxedRequirementIsNotBreaking() throws Exception {
        List<Change> changes = ReleaseDiff.between(
                        Releases.of("18.26.4").model(), Releases.of("20.20.1").model())
                .changes();

        assertThat(changes)
                .contains(new Change(
                        CHANGED,
                        Subject.PARAMETER,
                        "channels.externalMedia.external_host",
                        "was required, is optional",
                        false));
        assertThat(changes).noneMatch(Change::breaking);
    }

    private ReleaseDiff diff() throws Exception {
        Files.createDirectories(overlay);
        return ReleaseDiff.between(model(before), model(after));
    }

    private ApiModel model(TinyRelease release) throws Exception {
        return release.read(overlay).model();
    }
}
