package io.github.arikit.codegen.spec;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arikit.codegen.emit.Generator;
import io.github.arikit.codegen.model.Model;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong in one place does not hide what is wrong in another. */
class ReadingTest {
    private static final String CLASH =
            "things.json at $.models.Part.properties.the_name: Part.theName and Part.the_name"
                    + " both become theName in Java (give one of them another name in names.json of the overlay)";

    @TempDir
    private Path overlay;

    private TinyRelease release;

    @BeforeEach
    void makeNamesThatClash() throws Exception {
        release = new TinyRelease()
                .set("things", "models.Part.properties.the_name", "{\"type\": \"string\"}")
                .set("things", "models.Part.properties.theName", "{\"type\": \"string\"}");
    }

    @Test
    void namesThatClashAreFoundBesideAnElementThatIsWrong() throws Exception {
        release.set("things", "apis.1.operations.0.httpMethod", "\"PATCH\"")
                .set("things", "models.Thing.properties.odd", "{\"type\": \"nothing\"}");

        assertThat(complaints())
                .hasSize(3)
                .anyMatch(line -> line.contains("\"PATCH\" is not used by ARI"))
                .anyMatch(line -> line.contains("the type \"nothing\" is neither a known type nor a model"))
                .contains(CLASH);
    }

    @Test
    void whatRefersToAModelThatIsWrongIsLeftOutToo() throws Exception {
        release.set("things", "models.9lives", "{\"id\": \"9lives\", \"properties\": {}}")
                .set("things", "models.Thing.properties.lives", "{\"type\": \"9lives\"}");

        Reading reading = read();

        assertThat(reading.errors()).singleElement().asString().contains("\"9lives\" cannot be a name");
        Specification readable = reading.readable().orElseThrow();
        assertThat(readable.model().models())
                .extracting(Model::name)
                .contains("Thing")
                .doesNotContain("9lives");
        assertThat(readable.model().model("Thing").orElseThrow().properties())
                .noneMatch(property -> property.name().equals("lives"))
                .isNotEmpty();
        assertThat(complaints()).contains(CLASH);
    }

    @Test
    void namesThatClashAreFoundBesideAnEventWithoutAModel() throws Exception {
        release.set("events", "models.Event.subTypes.+", "\"Nothing\"");

        assertThat(complaints()).hasSize(2).anyMatch(line -> line.contains("there is no model Nothing"));
        assertThat(complaints()).contains(CLASH);
    }

    @Test
    void overlayIsCheckedBesideApiDocsThatAreWrong() throws Exception {
        release.set("things", "apis.1.operations.0.httpMethod", "\"PATCH\"");
        Files.writeString(overlay.resolve("names.json"), "{\"models\": {\"Thing\": \"no name\"}}");

        assertThat(complaints())
                .hasSize(2)
                .anyMatch(line -> line.contains("\"PATCH\" is not used by ARI"))
                .anyMatch(line -> line.contains("\"no name\" is no name in Java"));
    }

    @Test
    void withoutEventsNothingIsReadable() throws Exception {
        release.remove("events", "models.Event");

        assertThat(read().readable()).isEmpty();
        assertThat(read().errors()).isNotEmpty();
    }

    private Reading read() throws Exception {
        return Reading.of("22.1.0", release, overlay, EarlierReleases.NONE);
    }

    private List<String> complaints() throws Exception {
        Reading reading = read();
        return Stream.concat(
                        reading.errors().stream(),
                        reading.readable().stream().flatMap(each -> Generator.problems(each, "").stream()))
                .toList();
    }
}
