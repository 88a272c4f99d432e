package io.github.arikit.codegen.emit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arikit.codegen.golden.JavaSources;
import io.github.arikit.codegen.spec.SpecImport;
import io.github.arikit.codegen.spec.Specification;
import io.github.arikit.codegen.spec.TinyRelease;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DocsTest {
    private static final Pattern COMMENT = Pattern.compile("/\\*\\*.*?\\*/", Pattern.DOTALL);
    /** How the one tag begins that leads elsewhere. */
    private static final String OUR_REFERENCE = "@see <a";

    private static final Pattern TAG = Pattern.compile("@(\\w+)");

    @TempDir
    private Path work;

    static Stream<String> evilTexts() {
        return Stream.of(
                "*/ class Evil {} /*",
                "`*/ class Evil {} /*`",
                "\\u002a/ class Evil {} /*",
                "\\u002a\\u002f class Evil {} /*",
                "`\\u002a/`",
                "{@code",
                "{@code */",
                "{@link Evil",
                "{@link java.lang.Evil}",
                "{@inheritDoc}",
                "<script>alert('Evil')</script>",
                "</pre></p><table>",
                "@throws Evil always",
                "\n@throws Evil always",
                "\n\n * @deprecated Evil",
                "` unmatched",
                "``` many",
                "}}} unbalanced {",
                "`}}} unbalanced {`",
                "$L $S $T $N $$ $1L $> $<",
                "$[ $] $W",
                "\" + evil() + \"",
                "\u2028*/ class Evil {} /*",
                "/",
                "*",
                "\\",
                "\\u");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Plays `sound:hi` now | Plays {@code sound:hi} now",
                "one `two | one `two",
                "`a` and `b | {@code a} and `b",
                "`{a}` | {@code {a}}",
                "`}{` | <code>&#125;&#123;</code>",
                "`a*b` | <code>a&#42;b</code>",
                "`a@b` | <code>a&#64;b</code>",
                "first<br />second | first second",
                "a < b & c > d | a &lt; b &amp; c &gt; d",
                "me@example.org | me&#64;example.org",
                "caf\u00e9 \ud83d\udcde | caf&#233; &#128222;",
            })
    void textBecomesJavadoc(String text, String javadoc) {
        assertThat(Docs.text(text)).isEqualTo(javadoc);
    }

    @Test
    void lineBreaksAndControlCharactersAreSpacesOrNumbers() {
        assertThat(Docs.text(" one\n\t two\r\nthree\u0007 ")).isEqualTo("one two three&#7;");
    }

    @ParameterizedTest
    @MethodSource("evilTexts")
    void nothingLeavesTheComment(String text) throws Exception {
        SortedMap<String, String> files = generate(text);

        assertThat(JavaSources.complaints(files, work.resolve("compiled"))).isEmpty();
        assertThat(files.values())
                .allSatisfy(file -> assertThat(file)
                        .matches(Pattern.compile("\\p{ASCII}*"))
                        .doesNotContain("\\u")
                        .doesNotContain("<script", "{@link java", "{@inheritDoc", "@deprecated", "@throws Evil"));
        assertThat(withoutComments(files)).isEqualTo(withoutComments(generate("harmless")));
    }

    @Test
    void evilTextsCompile() throws Exception {
        String all = evilTexts().collect(Collectors.joining("` "));

        assertThat(JavaSources.complaints(generate(all), work.resolve("compiled")))
                .isEmpty();
    }

    @Test
    void tagsAreOnlyThoseOfOurOwn() throws Exception {
        SortedMap<String, String> files = generate("@param x @return y @see z @since 1 @custom");

        assertThat(files.values())
                .allSatisfy(file -> assertThat(COMMENT.matcher(file)
                                .results()
                                .map(comment -> comment.group().replace(OUR_REFERENCE, ""))
                                .flatMap(comment -> TAG.matcher(comment).results())
                                .map(tag -> tag.group(1)))
                        .isSubsetOf("code", "link", "param", "return", "throws", "apiNote"));
    }

    /** Puts a text wherever Asterisk's own prose or our overlay can stand. */
    private SortedMap<String, String> generate(String text) throws Exception {
        String json = new com.google.gson.Gson().toJson(text);
        Path overlay = Files.createTempDirectory(work, "overlay");
        Files.createDirectories(overlay.resolve("docs"));
        Files.writeString(
                overlay.resolve("docs/values.json"),
                "{\"things.change.mode\": {\"fast\": %1$s}, \"Thing.state\": {\"new\": %1$s}}".formatted(json));
        Files.writeString(
                overlay.resolve("docs/events.json"),
                "{\"resource\": %1$s, \"operations\": {\"eventWebsocket\": {\"text\": %1$s, \"returns\": %1$s}}}"
                        .formatted(json));
        TinyRelease release = new TinyRelease();
        for (String path : new String[] {
            "apis.0.operations.0.summary",
            "apis.1.operations.0.summary",
            "apis.1.operations.0.notes",
            "apis.1.operations.0.parameters.0.description",
            "apis.1.operations.0.parameters.1.description",
            "apis.1.operations.0.parameters.2.description",
            "apis.1.operations.0.parameters.3.description",
            "apis.1.operations.0.errorResponses.0.reason",
            "models.Thing.description",
            "models.Thing.properties.id.description",
            "models.Thing.properties.parts.description",
        }) {
            release.set("things", path, json);
        }
        release.set("resources", "apis.0.description", json)
                .set("events", "models.Event.description", json)
                .set("events", "models.Event.properties.application.description", json)
                .set("events", "models.ThingChanged.properties.thing.description", json);
        Path folder = SpecImport.of(
                        "22.1.0",
                        release.save(Files.createTempDirectory(work, "raw")).toString(),
                        "",
                        "",
                        true)
                .into(Files.createTempDirectory(work, "specs"))
                .folder();
        return Generator.generate(Specification.read(folder, overlay), "");
    }

    private static String withoutComments(SortedMap<String, String> files) {
        return files.values().stream()
                .map(file -> COMMENT.matcher(file).replaceAll("").replaceAll("\\s+", " "))
                .toList()
                .toString();
    }
}
