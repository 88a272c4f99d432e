package io.github.arikit.codegen.emit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arikit.codegen.spec.TinyRelease;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceWriterTest {
    private static final String MODEL = "io/github/arikit/generated/model/";

    @TempDir
    private Path folder;

    private SortedMap<String, String> files;

    @BeforeEach
    void generate() throws Exception {
        files = Generator.generate(new TinyRelease().read(null), "tiny");
    }

    @Test
    void everyFileIsWrittenOnce() throws Exception {
        int first = new SourceWriter(folder).write(files);
        int second = new SourceWriter(folder).write(files);

        assertThat(first).isEqualTo(files.size());
        assertThat(second).isZero();
    }

    @Test
    void unchangedFilesAreNotTouched() throws Exception {
        new SourceWriter(folder).write(files);
        Path thing = folder.resolve(MODEL + "Thing.java");
        Path part = folder.resolve(MODEL + "Part.java");
        FileTime longAgo = FileTime.fromMillis(1_000_000);
        Files.setLastModifiedTime(thing, longAgo);
        Files.writeString(part, "class Part {}");

        int changes = new SourceWriter(folder).write(files);

        assertThat(changes).isOne();
        assertThat(Files.getLastModifiedTime(thing)).isEqualTo(longAgo);
        assertThat(part).hasContent(files.get(MODEL + "Part.java"));
    }

    @Test
    void filesOfARemovedModelAreRemoved() throws Exception {
        new SourceWriter(folder).write(files);
        TinyRelease smaller =
                new TinyRelease().remove("things", "models.Part").remove("things", "models.Thing.properties.parts");

        int changes = new SourceWriter(folder).write(Generator.generate(smaller.read(null), "tiny"));

        assertThat(changes).isEqualTo(2);
        assertThat(folder.resolve(MODEL + "Part.java")).doesNotExist();
        assertThat(folder.resolve(MODEL + "Thing.java")).exists();
    }

    @Test
    void moduleThatIsNoLongerDeclaredIsRemoved() throws Exception {
        new SourceWriter(folder).write(files);

        new SourceWriter(folder).write(Generator.generate(new TinyRelease().read(null), ""));

        assertThat(folder.resolve("module-info.java")).doesNotExist();
    }

    @Test
    void whatOthersWroteStays() throws Exception {
        Path mine = folder.resolve("com/example/Mine.java");
        Files.createDirectories(mine.getParent());
        Files.writeString(mine, "class Mine {}");
        Path module = Files.writeString(folder.resolve("module-info.java"), "module mine {}");

        new SourceWriter(folder).write(Generator.generate(new TinyRelease().read(null), ""));

        assertThat(mine).exists();
        assertThat(module).hasContent("module mine {}");
    }

    @Test
    void fileThatIsNoTextIsReplaced() throws Exception {
        Path thing = folder.resolve(MODEL + "Thing.java");
        Files.createDirectories(thing.getParent());
        Files.write(thing, new byte[] {(byte) 0xff});

        new SourceWriter(folder).write(files);

        assertThat(thing).hasContent(files.get(MODEL + "Thing.java"));
    }

    @Test
    void sameInputGivesTheSameFiles() throws Exception {
        assertThat(Generator.generate(new TinyRelease().read(null), "tiny")).isEqualTo(files);
    }
}
