package io.github.arikit.codegen.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arikit.codegen.Releases;
import io.github.arikit.codegen.emit.Generator;
import io.github.arikit.codegen.spec.SpecImport;
import io.github.arikit.codegen.spec.Specification;
import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Reads api-docs spelled as those of Asterisk 12 to 15: fields that promise nothing, events without a time, a list where
 * later releases have an object, one medium for each playback, snake case, and path parameters without a flag.
 */
class OldDialectTest {
    private static final Path DOCS = Path.of("src", "test", "resources", "old-dialect");

    @TempDir
    private Path work;

    private SpecImport.Result imported;
    private SortedMap<String, String> sources;

    @BeforeEach
    void importAndGenerate() throws Exception {
        imported = SpecImport.of("13.38.3", DOCS.toString(), "", "", false).into(work.resolve("specs"));
        Specification specification = Specification.read(imported.folder(), Releases.FOLDER.resolve("overlay"));
        sources = Generator.generate(specification, "");
    }

    @Test
    void everySpellingIsKnown() {
        assertThat(imported.warnings()).isEmpty();
        assertThat(imported.operations()).isEqualTo(5);
        assertThat(imported.models()).isEqualTo(11);
    }

    @Test
    void sourcesCompile() throws Exception {
        assertThat(JavaSources.complaints(sources, work)).isEmpty();
    }

    @Test
    void typesAreThoseOfTheRelease() {
        assertThat(source("event/Event")).contains("Optional<Instant> timestamp();");
        assertThat(source("model/TextMessage")).contains("List<TextMessageVariable> variables()");
        assertThat(source("model/Bridge")).contains("Optional<String> id()");
        assertThat(source("request/BridgePlayRequest")).contains("of(Key bridge, String media)");
        assertThat(source("request/BridgeCreateOrUpdateWithIdRequest")).contains("builder(Key bridge)");
        assertThat(source("model/PlaybackState")).contains("COMPLETE");
    }

    private String source(String name) {
        return sources.get("io/github/arikit/generated/" + name + ".java");
    }
}
