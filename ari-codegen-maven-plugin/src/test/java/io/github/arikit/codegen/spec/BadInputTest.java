package io.github.arikit.codegen.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BadInputTest {
    private static final String CHANGE = "apis.1.operations.0";
    private static final String CHANGE_PLACE = "things.json at $.apis[1].operations[0]";
    private static final String THING = "things.json at $.models.Thing";

    @FunctionalInterface
    interface Edit {
        void breakIt(TinyRelease release);
    }

    @Test
    void unbrokenReleaseIsRead(@TempDir java.nio.file.Path overlay) throws Exception {
        Specification specification = new TinyRelease().read(overlay);

        assertThat(specification.model().operations()).hasSize(3);
        assertThat(specification.model().messages()).hasSize(2);
        assertThat(specification.warnings()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"operations", "parameters", "models", "values", "jsonTypes", "files"})
    void oneMessageNamesPlaceAndMend(String what, Edit edit, String message) throws Exception {
        TinyRelease release = new TinyRelease();
        edit.breakIt(release);

        assertThatExceptionOfType(SpecException.class)
                .isThrownBy(() -> release.read(null))
                .withMessage(message);
    }

    static Arguments row(String what, Edit edit, String message) {
        return Arguments.of(what, edit, message);
    }

    static Arguments set(String what, String file, String path, String json, String message) {
        return row(what, release -> release.set(file, path, json), message);
    }

    static Stream<Arguments> operations() {
        return Stream.of(
                set(
                        "response that is no model",
                        "things",
                        CHANGE + ".responseClass",
                        "\"Thong\"",
                        CHANGE_PLACE + ".responseClass: the type \"Thong\" is neither a known type nor a model"
                                + " (add the model, or use one of [Date, boolean, double, int, long, object, string])"),
                set(
                        "list of what is no model",
                        "things",
                        CHANGE + ".responseClass",
                        "\"List[Thong]\"",
                        CHANGE_PLACE + ".responseClass: the type \"List[Thong]\" is neither a known type nor a model"
                                + " (add the model, or use one of [Date, boolean, double, int, long, object, string])"),
                set(
                        "response that is every event",
                        "things",
                        CHANGE + ".responseClass",
                        "\"Event\"",
                        CHANGE_PLACE + ".responseClass: \"Event\" stands for many messages, which come over the event"
                                + " socket only (name one of its sub-types, or add \"upgrade\" to an operation that"
                                + " opens the socket)"),
                set(
                        "socket of what is no model",
                        "events",
                        "apis.0.operations.0.responseClass",
                        "\"Massage\"",
                        "events.json at $.apis[0].operations[0].responseClass: there is no model Massage"
                                + " (name the model of what the socket carries)"),
                set(
                        "nickname that is taken",
                        "things",
                        CHANGE + ".nickname",
                        "\"list\"",
                        CHANGE_PLACE + ".nickname: the nickname list is taken by things.json at"
                                + " $.apis[0].operations[0].nickname (rename or remove one of them)"),
                set(
                        "nickname that is no name",
                        "things",
                        CHANGE + ".nickname",
                        "\"change it\"",
                        CHANGE_PLACE + ".nickname: \"change it\" cannot be a name"
                                + " (use letters, digits and underscores)"),
                set(
                        "method ARI does not use",
                        "things",
                        CHANGE + ".httpMethod",
                        "\"PATCH\"",
                        CHANGE_PLACE + ".httpMethod: \"PATCH\" is not used by ARI"
                                + " (use one of [DELETE, GET, POST, PUT])"),
                set(
                        "the same call in another file",
                        "events",
                        "apis.0.path",
                        "\"/things\"",
                        "things.json at $.apis[0].operations[0]: the call GET /things is taken by events.json at"
                                + " $.apis[0].operations[0] (rename or remove one of them)"),
                set(
                        "path that is none",
                        "things",
                        "apis.0.path",
                        "\"things*/\"",
                        "things.json at $.apis[0].path: \"things*/\" cannot be a path"
                                + " (write it like /channels/{channelId}/play)"),
                set(
                        "release that is none",
                        "things",
                        CHANGE + ".since",
                        "[\"22.1.0\", \"soon\"]",
                        CHANGE_PLACE + ".since: \"soon\" is no release of Asterisk (write it like 22.10.0)"),
                set(
                        "status that is no error",
                        "things",
                        CHANGE + ".errorResponses.0.code",
                        "204",
                        CHANGE_PLACE + ".errorResponses[0]: 204 is no error status (use one from 400 to 599)"),
                set(
                        "status given twice",
                        "things",
                        CHANGE + ".errorResponses.1.code",
                        "404",
                        CHANGE_PLACE + ".errorResponses[1]: the status 404 is taken by " + CHANGE_PLACE
                                + ".errorResponses[0] (rename or remove one of them)"));
    }

    static Stream<Arguments> parameters() {
        String count = CHANGE_PLACE + ".parameters[1]";
        return Stream.of(
                set(
                        "unknown type",
                        "things",
                        CHANGE + ".parameters.1.dataType",
                        "\"integer\"",
                        count + ".dataType: the type \"integer\" is not known for a query parameter"
                                + " (use one of [boolean, double, int, long, string])"),
                set(
                        "unknown type of a body",
                        "things",
                        CHANGE + ".parameters.3.dataType",
                        "\"string\"",
                        CHANGE_PLACE + ".parameters[3].dataType: the type \"string\" is not known for a body parameter"
                                + " (use one of [containers, object])"),
                set(
                        "unknown place",
                        "things",
                        CHANGE + ".parameters.1.paramType",
                        "\"header\"",
                        count + ".paramType: \"header\" is no place for a parameter (use path, query or body)"),
                set(
                        "path with a parameter nobody declares",
                        "things",
                        "apis.1.path",
                        "\"/things/{thingId}/{partId}\"",
                        CHANGE_PLACE + ": the path has {partId}, which no parameter declares (add a path parameter)"),
                set(
                        "parameter that is not in the path",
                        "things",
                        CHANGE + ".parameters.+",
                        "{\"name\": \"partId\", \"paramType\": \"path\", \"dataType\": \"string\"}",
                        CHANGE_PLACE + ".parameters[4]: the parameter partId is not in the path /things/{thingId}"
                                + " (add it to the path, or make it a query parameter)"),
                set(
                        "path that names a parameter twice",
                        "things",
                        "apis.1.path",
                        "\"/things/{thingId}/{thingId}\"",
                        "things.json at $.apis[1].path: /things/{thingId}/{thingId} names a parameter twice"
                                + " (rename one of the two)"),
                set(
                        "second body",
                        "things",
                        CHANGE + ".parameters.+",
                        "{\"name\": \"more\", \"paramType\": \"body\", \"dataType\": \"object\"}",
                        CHANGE_PLACE + ".parameters: more than one body (keep one of them)"),
                set(
                        "second parameter of a name",
                        "things",
                        CHANGE + ".parameters.1.name",
                        "\"mode\"",
                        CHANGE_PLACE + ".parameters[2]: the parameter mode is taken by " + count
                                + " (rename or remove one of them)"),
                set(
                        "several values in the path",
                        "things",
                        CHANGE + ".parameters.0.allowMultiple",
                        "true",
                        CHANGE_PLACE + ".parameters[0].allowMultiple: only a query parameter of strings takes several"
                                + " (make it false)"),
                set(
                        "default that is none of the values",
                        "things",
                        CHANGE + ".parameters.2.defaultValue",
                        "\"swift\"",
                        CHANGE_PLACE + ".parameters[2].defaultValue: swift is none of [fast, slow]"
                                + " (correct one of the two)"),
                set(
                        "default of another type",
                        "things",
                        CHANGE + ".parameters.1.defaultValue",
                        "\"many\"",
                        count + ".defaultValue: \"many\" is no int (correct one of the two)"),
                set(
                        "default below the range",
                        "things",
                        CHANGE + ".parameters.1.defaultValue",
                        "-1",
                        count + ".defaultValue: -1 is outside the range (correct one of the two)"));
    }

    static Stream<Arguments> models() {
        return Stream.of(
                set(
                        "property of an unknown type",
                        "things",
                        "models.Thing.properties.made.type",
                        "\"Time\"",
                        THING + ".properties.made.type: the type \"Time\" is neither a known type nor a model"
                                + " (add the model, or use one of [Date, boolean, double, int, long, object, string])"),
                set(
                        "property that is every message",
                        "things",
                        "models.Thing.properties.made.type",
                        "\"List[Message]\"",
                        THING + ".properties.made.type: \"List[Message]\" stands for many messages, which come over"
                                + " the event socket only (name one of its sub-types, or add \"upgrade\" to an"
                                + " operation that opens the socket)"),
                set(
                        "sub-type that is no model",
                        "events",
                        "models.Event.subTypes.+",
                        "\"ThingLost\"",
                        "events.json at $.models.Event.subTypes: there is no model ThingLost"
                                + " (add the model, or remove the sub-type)"),
                set(
                        "sub-type with two parents",
                        "events",
                        "models.Message.subTypes.+",
                        "\"ThingChanged\"",
                        "events.json at $.models.Message.subTypes: the sub-type ThingChanged is taken by"
                                + " events.json at $.models.Event.subTypes (rename or remove one of them)"),
                set(
                        "sub-type circle",
                        "things",
                        "models.Part.subTypes",
                        "[\"Part\"]",
                        "things.json at $.models.Part.subTypes: Part is a sub-type of itself (break the circle)"),
                set(
                        "id that is not the key",
                        "things",
                        "models.Part.id",
                        "\"Piece\"",
                        "things.json at $.models.Part.id: \"Piece\" stands under Part (make the two equal)"
                                + System.lineSeparator()
                                + THING + ".properties.parts.type: the type \"List[Part]\" is neither a known type"
                                + " nor a model (add the model, or use one of"
                                + " [Date, boolean, double, int, long, object, string])"),
                set(
                        "model that another file has",
                        "events",
                        "models.Part",
                        "{\"id\": \"Part\", \"properties\": {}}",
                        "things.json at $.models.Part: the model Part is taken by events.json at $.models.Part"
                                + " (rename or remove one of them)"),
                set(
                        "model called like a type",
                        "things",
                        "models.object",
                        "{\"id\": \"object\", \"properties\": {}}",
                        "things.json at $.models.object: \"object\" is a type already (give the model another name)"),
                set(
                        "property that differs from the inherited one",
                        "events",
                        "models.ThingChanged.properties.application",
                        "{\"type\": \"int\"}",
                        "events.json at $.models.ThingChanged.properties.application.type: \"int\", but \"string\" at"
                                + " events.json at $.models.Event.properties.application (make the two equal)"),
                row(
                        "no messages at all",
                        release -> release.set("events", "models", "{}").set("events", "apis", "[]"),
                        "resources.json at $.apis: no file has the model Message"
                                + " (take the api-docs of a whole release)"),
                set(
                        "events that are no messages",
                        "events",
                        "models.Message.subTypes",
                        "[\"MissingParams\"]",
                        "events.json at $.models.Message.subTypes: Event is missing (add it)"),
                row(
                        "messages without a discriminator",
                        release -> release.remove("events", "models.Message.discriminator"),
                        "events.json at $.models.Message.discriminator: messages are told apart by their \"type\""
                                + " (make it \"type\")"));
    }

    static Stream<Arguments> values() {
        String state = THING + ".properties.state.allowableValues";
        String mend = ": neither a LIST with values nor a RANGE with min or max (make it one of the two)";
        return Stream.of(
                set(
                        "empty list",
                        "things",
                        "models.Thing.properties.state.allowableValues",
                        "{\"valueType\": \"LIST\", \"values\": []}",
                        state + mend),
                set(
                        "range without bounds",
                        "things",
                        "models.Thing.properties.state.allowableValues",
                        "{\"valueType\": \"RANGE\"}",
                        state + mend),
                set(
                        "unknown kind",
                        "things",
                        "models.Thing.properties.state.allowableValues",
                        "{\"valueType\": \"SET\", \"values\": [\"a\"]}",
                        state + mend));
    }

    static Stream<Arguments> jsonTypes() {
        return Stream.of(
                set(
                        "listing",
                        "resources",
                        "apis",
                        "{}",
                        "resources.json at $.apis: a list should be here, not {} (correct the value)"
                                + System.lineSeparator()
                                + "resources.json at $.apis: no resource can be read"
                                + " (take the listing of a whole release)"
                                + System.lineSeparator()
                                + "resources.json at $.apis: no file has the model Message"
                                + " (take the api-docs of a whole release)"),
                set(
                        "resource",
                        "things",
                        "resourcePath",
                        "7",
                        "things.json at $.resourcePath: a text should be here, not 7 (correct the value)"),
                set(
                        "api",
                        "things",
                        "apis.+",
                        "\"GET\"",
                        "things.json at $.apis[2]: an object should be here, not \"GET\""
                                + " (take the file as Asterisk ships it)"
                                + System.lineSeparator()
                                + "things.json at $.apis[2]: \"path\" is missing (give it the text it should have)"),
                set(
                        "nickname",
                        "things",
                        CHANGE + ".nickname",
                        "null",
                        CHANGE_PLACE + ".nickname: a text should be here, not null (correct the value)"),
                set(
                        "flag",
                        "things",
                        CHANGE + ".parameters.1.required",
                        "\"no\"",
                        CHANGE_PLACE + ".parameters[1].required: true or false should be here, not \"no\""
                                + " (correct the value)"),
                set(
                        "default",
                        "things",
                        CHANGE + ".parameters.1.defaultValue",
                        "[3]",
                        CHANGE_PLACE + ".parameters[1].defaultValue: a single value should be here, not [3]"
                                + " (correct the value)"),
                set(
                        "status",
                        "things",
                        CHANGE + ".errorResponses.0.code",
                        "\"gone\"",
                        CHANGE_PLACE + ".errorResponses[0].code: a whole number should be here, not \"gone\""
                                + " (correct the value)"),
                row(
                        "no status",
                        release -> release.remove("things", CHANGE + ".errorResponses.0.code"),
                        CHANGE_PLACE + ".errorResponses[0]: \"code\" is missing (give it the HTTP status)"),
                set(
                        "since",
                        "things",
                        "since",
                        "[22]",
                        "things.json at $.since[0]: a text should be here, not 22 (correct the value)"),
                set(
                        "models",
                        "things",
                        "models.Thing.properties",
                        "[\"id\"]",
                        THING + ".properties: an object should be here, not [\"id\"]"
                                + " (take the file as Asterisk ships it)"),
                set(
                        "something long",
                        "things",
                        "apiVersion",
                        "[\"" + "x".repeat(100) + "\"]",
                        "things.json at $.apiVersion: a text should be here, not [\"" + "x".repeat(58)
                                + "... (correct the value)"));
    }

    static Stream<Arguments> files() {
        return Stream.of(
                row(
                        "missing file",
                        release -> release.file("things", null),
                        "There is no things.json (complete it)"
                                + System.lineSeparator()
                                + "events.json at $.models.ThingChanged.properties.thing.type: the type \"Thing\" is"
                                + " neither a known type nor a model (add the model, or use one of"
                                + " [Date, boolean, double, int, long, object, string])"),
                row(
                        "broken listing",
                        release -> release.file("resources", "{\n  \"apis\": [,]\n}"),
                        "resources.json line 2, column 13 is not JSON (download or import the file again)"),
                row(
                        "empty listing",
                        release -> release.file("resources", ""),
                        "resources.json line 1, column 1 is not JSON (download or import the file again)"),
                row(
                        "more than JSON",
                        release -> release.file("resources", "{}\n]"),
                        "resources.json line 2, column 2 is not JSON (download or import the file again)"),
                row(
                        "name given twice",
                        release -> release.file("resources", "{\"apis\": [], \"apis\": []}"),
                        "resources.json at $.apis: the name is there twice (remove one of the two)"),
                set(
                        "file of another name",
                        "resources",
                        "apis.+",
                        "{\"path\": \"/api-docs/manifest.{format}\"}",
                        "resources.json at $.apis[2].path: \"/api-docs/manifest.{format}\" is not the path of an"
                                + " api-docs file (write it like /api-docs/channels.{format})"),
                set(
                        "file with a dash in its name",
                        "resources",
                        "apis.+",
                        "{\"path\": \"/api-docs/no-such.{format}\"}",
                        "resources.json at $.apis[2].path: \"/api-docs/no-such.{format}\" is not the path of an"
                                + " api-docs file (write it like /api-docs/channels.{format})"));
    }

    @Test
    void severalProblemsAreReportedTogether() throws Exception {
        TinyRelease release = new TinyRelease()
                .set("things", CHANGE + ".nickname", "\"list\"")
                .set("things", CHANGE + ".parameters.0.dataType", "\"uuid\"")
                .set("events", "models.Event.subTypes.+", "\"ThingLost\"")
                .set("things", "apis.0.operations.0.httpMethod", "7");

        assertThatExceptionOfType(SpecException.class)
                .isThrownBy(() -> release.read(null))
                .satisfies(e -> assertThat(e.getMessage().lines())
                        .hasSize(4)
                        .anyMatch(line -> line.contains("nickname"))
                        .anyMatch(line -> line.contains("uuid"))
                        .anyMatch(line -> line.contains("ThingLost"))
                        .anyMatch(line -> line.contains("httpMethod")));
    }

    @Test
    void emptyListingIsReported() throws Exception {
        TinyRelease release = new TinyRelease().set("resources", "apis", "[]");

        assertThatExceptionOfType(SpecException.class)
                .isThrownBy(() -> release.read(null))
                .withMessageContaining("resources.json at $.apis: no resource can be read");
    }

    @Test
    void resourceListedTwiceIsReported() throws Exception {
        TinyRelease release = new TinyRelease().set("resources", "apis.+", "{\"path\": \"/api-docs/things.{format}\"}");

        assertThatExceptionOfType(SpecException.class)
                .isThrownBy(() -> release.read(null))
                .withMessageContaining("the resource things is taken by resources.json at $.apis");
    }

    @Test
    void longCircleIsFound() throws Exception {
        TinyRelease release = new TinyRelease().set("events", "models.ThingChanged.subTypes", "[\"Message\"]");

        assertThatExceptionOfType(SpecException.class)
                .isThrownBy(() -> release.read(null))
                .withMessageContaining(
                        "events.json at $.models.ThingChanged.subTypes: Message is a sub-type of itself");
    }
}
