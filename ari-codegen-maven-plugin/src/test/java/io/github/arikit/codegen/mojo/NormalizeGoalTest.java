package io.github.arikit.codegen.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;

class NormalizeGoalTest {
    private static final LocalDateTime BUILT = LocalDateTime.of(2026, 1, 1, 0, 0);
    private static final String CALLER = """
            public class Caller implements java.util.concurrent.Callable<String> {
                record Call(String from, int seconds) {}
                public String call() {
                    java.util.function.Supplier<Call> call = () -> new Call("5551234", 20);
                    return "from " + call.get();
                }
            }
            """;

    @TempDir
    private Path work;

    private final RecordingLog log = new RecordingLog();
    private final NormalizeMojo goal = new NormalizeMojo();
    private Path classes;
    private Path jar;

    @BeforeEach
    void configure() throws Exception {
        classes = Files.createDirectory(work.resolve("classes"));
        jar = work.resolve("caller.jar");
        goal.setLog(log);
        GoalFields.set(goal, "jar", jar.toFile());
    }

    private void compile(String file, String source) throws IOException {
        Path path = Files.writeString(work.resolve(file), source);
        int result = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "--release", "17", "-d", classes.toString(), path.toString());
        assertThat(result).isZero();
    }

    private void pack(UnaryOperator<byte[]> change) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.list(classes)) {
            for (Path file : files.sorted().toList()) {
                ZipEntry entry = new ZipEntry(file.getFileName().toString());
                entry.setTimeLocal(BUILT);
                out.putNextEntry(entry);
                out.write(change.apply(Files.readAllBytes(file)));
            }
        }
    }

    /** The same class, with its constants in the order in which another compiler might have put them. */
    private static byte[] withConstantsInAnotherOrder(byte[] classFile) {
        ClassWriter writer = new ClassWriter(0);
        writer.newUTF8("seconds");
        writer.newConst("from ");
        new ClassReader(classFile).accept(writer, 0);
        return writer.toByteArray();
    }

    @Test
    void orderOfTheConstantsDoesNotMatter() throws Exception {
        compile("Caller.java", CALLER);
        pack(UnaryOperator.identity());
        goal.execute();
        byte[] normal = Files.readAllBytes(jar);
        pack(NormalizeGoalTest::withConstantsInAnotherOrder);
        assertThat(Files.readAllBytes(jar)).isNotEqualTo(normal);

        goal.execute();

        assertThat(jar).hasBinaryContent(normal);
    }

    @Test
    void classesStillDoWhatTheyDid() throws Exception {
        compile("Caller.java", CALLER);
        pack(UnaryOperator.identity());

        goal.execute();

        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()})) {
            Callable<?> caller = (Callable<?>)
                    loader.loadClass("Caller").getDeclaredConstructor().newInstance();
            assertThat(caller.call()).isEqualTo("from Call[from=5551234, seconds=20]");
        }
    }

    @Test
    void modulesDoNotTellWhatTheyWereCompiledAgainst() throws Exception {
        compile("module-info.java", "module caller { requires java.logging; }");
        pack(UnaryOperator.identity());

        goal.execute();

        assertThat(ModuleFinder.of(jar)
                        .find("caller")
                        .orElseThrow()
                        .descriptor()
                        .requires())
                .hasSize(2)
                .allSatisfy(
                        required -> assertThat(required.rawCompiledVersion()).isEmpty());
    }

    @Test
    void entriesKeepTheirOrderTheirTimeAndWhatIsNoClass() throws Exception {
        compile("Caller.java", CALLER);
        Files.writeString(classes.resolve("A.txt"), "first");
        Files.writeString(classes.resolve("z.txt"), "last");
        pack(UnaryOperator.identity());

        goal.execute();

        try (ZipFile zip = new ZipFile(jar.toFile())) {
            List<? extends ZipEntry> entries = zip.stream().toList();
            assertThat(entries)
                    .extracting(ZipEntry::getName)
                    .containsExactly("A.txt", "Caller$Call.class", "Caller.class", "z.txt");
            assertThat(entries).extracting(ZipEntry::getTimeLocal).containsOnly(BUILT);
            assertThat(zip.getInputStream(entries.get(3))).hasContent("last");
        }
    }

    @Test
    void secondRunLeavesTheJarAlone() throws Exception {
        compile("Caller.java", CALLER);
        pack(UnaryOperator.identity());
        goal.execute();
        var written = Files.getLastModifiedTime(jar);
        log.info.clear();

        goal.execute();

        assertThat(log.info).containsExactly("Nothing to normalize in " + jar);
        assertThat(Files.getLastModifiedTime(jar)).isEqualTo(written);
    }

    @Test
    void missingJarIsNamed() {
        assertThatExceptionOfType(MojoFailureException.class)
                .isThrownBy(goal::execute)
                .withMessage("There is no jar " + jar + ": run this goal after jar:jar");
    }

    @Test
    void fileThatIsNoClassIsNamed() throws Exception {
        Files.writeString(classes.resolve("Caller.class"), "no class");
        pack(UnaryOperator.identity());

        assertThatExceptionOfType(MojoFailureException.class)
                .isThrownBy(goal::execute)
                .withMessageStartingWith("Caller.class in " + jar + " is not a class file")
                .withMessageContaining("compile again");
    }
}
