package io.github.arikit.codegen.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderImportTest {
    private static final Path IRREGULAR = Path.of("src", "test", "resources", "irregular");
    private static final Path DISTILLED = Path.of("..", "api-specs", "22.10.1");

    @TempDir
    private Path specs;

    @Test
    void importOfWhatIsDistilledChangesNothing() throws Exception {
        importFrom(DISTILLED, "22.10.1", false);

        assertThat(texts(specs.resolve("22.10.1"))).isEqualTo(texts(DISTILLED));
    }

    @Test
    void irregularSpellingsBecomeRegular() throws Exception {
        importFrom(IRREGULAR, "99.0.0", false);

        JsonObject operation = operation();
        JsonArray parameters = operation.getAsJsonArray("parameters");
        JsonObject robot = parameters.get(0).getAsJsonObject();
        JsonObject speed = parameters.get(1).getAsJsonObject();
        assertThat(robot.get("name").getAsString()).isEqualTo("robotId");
        assertThat(robot.get("required").getAsBoolean()).isTrue();
        assertThat(robot.get("allowMultiple").getAsBoolean()).isFalse();
        assertThat(speed.get("defaultValue").getAsString()).isEqualTo("slow");
        assertThat(speed.getAsJsonObject("allowableValues").get("values")).hasToString("[\"slow\",\"fast\"]");
        assertThat(operation.get("errorResponses")).hasToString("[{\"code\":404},{\"code\":409}]");
    }

    @Test
    void whatIsNotKnownIsReportedWithItsPlace() throws Exception {
        SpecImport.Result result = importFrom(IRREGULAR, "99.0.0", false);

        String leftOut = ": this key is not known and was left out";
        String operation = "robots.json at $.apis[0].operations[0]";
        assertThat(result.warnings())
                .containsExactlyInAnyOrder(
                        "resources.json at $.apis[0].colour" + leftOut,
                        "resources.json at $.licence" + leftOut,
                        operation + ".mood" + leftOut,
                        operation + ".parameters[0].allowableValues.values: a value is listed twice",
                        "robots.json at $.models.Robot.properties.name.deprecated" + leftOut,
                        "robots.json at $.models.Robot.properties.arms.allowableValues:"
                                + " a list of values is of no use for the type \"int\"");
    }

    @Test
    void noProseIsKeptUnasked() throws Exception {
        importFrom(IRREGULAR, "99.0.0", false);

        assertThat(texts(specs.resolve("99.0.0")).values())
                .noneMatch(text -> text.contains("Moves an arm") || text.contains("Which one"))
                .noneMatch(text -> text.contains("asleep") || text.contains("A robot."))
                .noneMatch(text -> text.contains("description") || text.contains("example.org"));
    }

    @Test
    void proseIsKeptOnRequest() throws Exception {
        importFrom(IRREGULAR, "99.0.0", true);

        assertThat(texts(specs.resolve("99.0.0")).get("robots.json"))
                .contains("\"summary\": \"Moves an arm.\"")
                .contains("\"description\": \"Which one\"")
                .contains("\"description\": \"How fast\"")
                .contains("\"description\": \"A robot.\"")
                .contains("\"reason\": \"It is asleep.\"");
    }

    @Test
    void manifestTellsWhatTheFolderHolds() throws Exception {
        importFrom(IRREGULAR, "99.0.0", true);

        JsonObject manifest = JsonParser.parseString(
                        texts(specs.resolve("99.0.0")).get("manifest.json"))
                .getAsJsonObject();
        assertThat(manifest.keySet()).containsExactly("release", "source", "prose", "digest");
        assertThat(manifest.get("release").getAsString()).isEqualTo("99.0.0");
        assertThat(manifest.get("source").getAsString()).isEqualTo("folder");
        assertThat(manifest.get("prose").getAsBoolean()).isTrue();
        assertThat(manifest.get("digest").getAsString()).matches("sha256:[0-9a-f]{64}");
    }

    @Test
    void secondImportTouchesNothing() throws Exception {
        importFrom(IRREGULAR, "99.0.0", false);
        FileTime longAgo = FileTime.fromMillis(1_000_000);
        Path file = specs.resolve("99.0.0").resolve("robots.json");
        Files.setLastModifiedTime(file, longAgo);

        SpecImport.Result again = importFrom(IRREGULAR, "99.0.0", false);

        assertThat(again.changed()).isFalse();
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(longAgo);
    }

    @Test
    void importMendsWhatSomebodyEdited() throws Exception {
        importFrom(IRREGULAR, "99.0.0", false);
        SortedMap<String, String> before = texts(specs.resolve("99.0.0"));
        Files.writeString(specs.resolve("99.0.0").resolve("robots.json"), "{}");

        SpecImport.Result again = importFrom(IRREGULAR, "99.0.0", false);

        assertThat(again.changed()).isTrue();
        assertThat(texts(specs.resolve("99.0.0"))).isEqualTo(before);
    }

    @Test
    void nothingIsLeftBesideTheRelease() throws Exception {
        importFrom(IRREGULAR, "99.0.0", false);
        importFrom(IRREGULAR, "99.0.0", true);

        try (Stream<Path> all = Files.list(specs)) {
            assertThat(all).containsExactly(specs.resolve("99.0.0"));
        }
    }

    @Test
    void badSourceLeavesTheReleaseAsItWas(@TempDir Path bad) throws Exception {
        importFrom(IRREGULAR, "99.0.0", false);
        SortedMap<String, String> before = texts(specs.resolve("99.0.0"));
        new TinyRelease().set("things", "models.Part.id", "\"Piece\"").save(bad);

        assertThatExceptionOfType(SpecException.class).isThrownBy(() -> importFrom(bad, "99.0.0", false));

        assertThat(texts(specs.resolve("99.0.0"))).isEqualTo(before);
    }

    @Test
    void unwritableTargetLeavesNothingBehind() throws Exception {
        Path file = Files.writeString(specs.resolve("file"), "in the way");

        assertThatIOException()
                .isThrownBy(() -> SpecImport.of("99.0.0", IRREGULAR.toString(), "", "", false)
                        .into(file));

        assertThat(file).hasContent("in the way");
    }

    @Test
    void fileInPlaceOfTheReleaseIsKept() throws Exception {
        Path file = Files.writeString(specs.resolve("99.0.0"), "in the way");

        assertThatIOException()
                .isThrownBy(() -> importFrom(IRREGULAR, "99.0.0", false))
                .withMessage(file + " is in the way");

        assertThat(file).hasContent("in the way");
    }

    @Test
    void missingFolderIsNamed() {
        Path nowhere = specs.resolve("nowhere");

        assertThatExceptionOfType(SpecException.class)
                .isThrownBy(() -> importFrom(nowhere, "99.0.0", false))
                .withMessage("There is no folder " + nowhere + " (give the folder that holds resources.json)");
    }

    @Test
    void missingFilesAreNamed(@TempDir Path empty) {
        assertThatExceptionOfType(SpecException.class)
                .isThrownBy(() -> importFrom(empty, "99.0.0", false))
                .withMessage("There is neither " + empty.resolve("resources.json") + " nor "
                        + empty.resolve("api-docs").resolve("resources.json")
                        + " (give the folder that holds resources.json, and complete it)");
    }

    @Test
    void textThatIsNotUtf8IsRefused(@TempDir Path folder) throws Exception {
        Files.write(folder.resolve("resources.json"), new byte[] {'{', (byte) 0xff, '}'});

        assertThatExceptionOfType(SpecException.class)
                .isThrownBy(() -> importFrom(folder, "99.0.0", false))
                .withMessage(
                        folder.resolve("resources.json") + " is not UTF-8 text (take the file as Asterisk ships it)");
    }

    @Test
    void releaseHasToBeOne() {
        assertThatExceptionOfType(SpecException.class)
                .isThrownBy(() -> importFrom(IRREGULAR, "../22", false))
                .withMessage("\"../22\" is no release of Asterisk (give one such as 22.10.1)");
    }

    private SpecImport.Result importFrom(Path source, String release, boolean prose) throws SpecException, IOException {
        return SpecImport.of(release, source.toString(), "", "", prose).into(specs);
    }

    private JsonObject operation() throws IOException {
        return JsonParser.parseString(texts(specs.resolve("99.0.0")).get("robots.json"))
                .getAsJsonObject()
                .getAsJsonArray("apis")
                .get(0)
                .getAsJsonObject()
                .getAsJsonArray("operations")
                .get(0)
                .getAsJsonObject();
    }

    private static SortedMap<String, String> texts(Path folder) throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return texts;
    }
}
