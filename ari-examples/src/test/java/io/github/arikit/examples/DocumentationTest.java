package io.github.arikit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The Java of every page compiles. A block with a path behind its language is a file of its own, which the walk-through of
 * its page compiles; any other is what stands in a method, with the names at hand that {@link #AROUND} declares.
 */
class DocumentationTest {
    private static final Path TOP = Path.of("..");
    private static final Pattern BLOCK = Pattern.compile("^```java\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    /** What stands for code of the reader. */
    private static final Pattern ELLIPSIS = Pattern.compile("\\{ (\\.\\.\\.|\u2026) }");

    private static final List<String> PACKAGES = List.of(
            "core",
            "core.error",
            "core.event",
            "ext.audiouri",
            "ext.bridgemon",
            "ext.dial",
            "ext.ivr",
            "ext.keyfilter",
            "ext.play",
            "ext.record",
            "generated.event",
            "generated.model",
            "handles",
            "handles.resync",
            "nats");

    private static final String AROUND = """
            import java.nio.file.*;
            import java.time.*;
            import java.util.*;
            import java.util.concurrent.*;
            import javax.net.ssl.SSLContext;
            import io.github.arikit.ext.record.Record;

            abstract class Snippet {
                static AriClient ari;
                static ChannelHandle call;
                static ChannelHandle channel;
                static BridgeHandle conference;
                static String password;
                static SSLContext certificate;
                static Executor executor;
                static Alarm alarm;

                interface Alarm {
                    void raise(AriException cause);
                    void clear(Duration gap);
                }

                static void adopt(ChannelHandle left) {}
                static void open(String pin) {}
                static void connect(ChannelHandle caller, String target) {}
                static void show(List<String> ids) {}

                static void snippet() throws Exception {
            %s
                }
            }
            """;

    @TempDir
    private Path classes;

    static Stream<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.list(TOP.resolve("docs"))) {
            return Stream.concat(Stream.of(TOP.resolve("README.md")), docs.sorted())
                    .filter(page -> page.toString().endsWith(".md"))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void whatThePageShowsCompiles(Path page) throws IOException {
        List<String> blocks = BLOCK.matcher(Files.readString(page))
                .results()
                .map(block -> block.group(1))
                .toList();

        for (String block : blocks) {
            assertThat(complaints(block)).as("%s:%n%s", page, block).isEmpty();
        }
    }

    private List<String> complaints(String block) {
        String imports = PACKAGES.stream()
                .map(name -> "import io.github.arikit." + name + ".*;\n")
                .collect(Collectors.joining());
        String source = imports + AROUND.formatted(ELLIPSIS.matcher(block).replaceAll("{}"));
        JavaFileObject file =
                new SimpleJavaFileObject(URI.create("string:///Snippet.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                };
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        List<String> options =
                List.of("-proc:none", "-cp", System.getProperty("java.class.path"), "-d", classes.toString());
        ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, found, options, null, List.of(file))
                .call();
        return found.getDiagnostics().stream()
                .map(each -> each.getMessage(null))
                .toList();
    }
}
