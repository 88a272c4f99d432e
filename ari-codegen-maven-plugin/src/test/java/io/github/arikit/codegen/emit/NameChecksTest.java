package io.github.arikit.codegen.emit;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.arikit.codegen.spec.SpecException;
import io.github.arikit.codegen.spec.TinyRelease;
import java.io.IOException;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NameChecksTest {
    private static final String MEND = " in Java (give one of them another name in names.json of the overlay)";
    private static final String CHANGE = "apis.1.operations.0";

    @TempDir
    private Path overlay;

    private TinyRelease release;

    @BeforeEach
    void create() throws IOException {
        release = new TinyRelease();
    }

    @Test
    void propertiesThatBecomeOne() {
        release.set("things", "models.Part.properties.the_name", "{\"type\": \"string\"}")
                .set("things", "models.Part.properties.theName", "{\"type\": \"string\"}");

        assertThatRefused()
                .withMessage("things.json at $.models.Part.properties.the_name: Part.theName and Part.the_name both"
                        + " become theName" + MEND);
    }

    @Test
    void propertyThatBecomesAnInheritedOne() {
        release.set("events", "models.ThingChanged.properties.asteriskId", "{\"type\": \"string\"}");

        assertThatRefused()
                .withMessage("events.json at $.models.ThingChanged.properties.asteriskId: ThingChanged.asterisk_id and"
                        + " ThingChanged.asteriskId both become asteriskId" + MEND);
    }

    @Test
    void parametersThatBecomeOne() {
        release.set("things", CHANGE + ".parameters.2.name", "\"Count\"");

        assertThatRefused()
                .withMessage("things.json at $.apis[1].operations[0].parameters[1]: things.change.Count and"
                        + " things.change.count both become count" + MEND);
    }

    @Test
    void parameterThatBecomesTheKey() {
        release.set("things", CHANGE + ".parameters.2.name", "\"thing\"")
                .set("things", CHANGE + ".parameters.1.name", "\"thingValue\"");

        assertThatRefused().withMessageContaining("both become thingValue" + MEND);
    }

    @Test
    void operationsThatBecomeOne() {
        release.set(
                "things",
                "apis.0.operations.+",
                "{\"httpMethod\": \"POST\", \"nickname\": \"sh_ow\", \"responseClass\": \"void\"}");
        release.set(
                "things",
                "apis.0.operations.+",
                "{\"httpMethod\": \"PUT\", \"nickname\": \"shOw\", \"responseClass\": \"void\"}");

        assertThatRefused()
                .withMessageContaining("both become io.github.arikit.generated.request.ThingShOwRequest" + MEND);
    }

    @Test
    void operationCalledLikeTheAsyncFormOfAnother() {
        release.set(
                "things",
                "apis.0.operations.+",
                "{\"httpMethod\": \"POST\", \"nickname\": \"listAsync\", \"responseClass\": \"void\"}");

        assertThatRefused()
                .withMessage("things.json at $.apis[0].operations[1]: things.list and things.listAsync both become"
                        + " listAsync()" + MEND);
    }

    @Test
    void modelsThatShareAFileWhereCaseDoesNotCount() {
        release.set("things", "models.THING", "{\"id\": \"THING\", \"properties\": {}}");

        assertThatRefused()
                .withMessage("things.json at $.models.Thing: THING and Thing both become"
                        + " io.github.arikit.generated.model.Thing" + MEND);
    }

    @Test
    void modelCalledLikeAValueSet() {
        release.set("things", "models.ThingState", "{\"id\": \"ThingState\", \"properties\": {}}");

        assertThatRefused()
                .withMessage("things.json at $.models.Thing.properties.state: ThingState and Thing.state both become"
                        + " io.github.arikit.generated.model.ThingState" + MEND);
    }

    @Test
    void eventCalledLikeWhatEveryReleaseHas() {
        release.set("events", "models.Event.subTypes.+", "\"UnknownEvent\"")
                .set("events", "models.UnknownEvent", "{\"id\": \"UnknownEvent\", \"properties\": {}}");

        assertThatRefused()
                .withMessage("events.json at $.models.UnknownEvent: what every release has and UnknownEvent both"
                        + " become io.github.arikit.generated.event.UnknownEvent" + MEND);
    }

    @Test
    void moduleNameThatIsNone() {
        assertThatExceptionOfType(SpecException.class)
                .isThrownBy(() -> Generator.generate(release.read(overlay), "my module"))
                .withMessage("\"my module\" cannot name a module (write it like a package)");
    }

    private ThrowableAssertAlternative<SpecException> assertThatRefused() {
        return assertThatExceptionOfType(SpecException.class)
                .isThrownBy(() -> Generator.generate(release.read(overlay), ""));
    }
}
