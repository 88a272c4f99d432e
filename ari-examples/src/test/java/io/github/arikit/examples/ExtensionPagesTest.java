package io.github.arikit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arikit.ext.audiouri.AudioUri;
import io.github.arikit.ext.bridgemon.BridgeMonitor;
import io.github.arikit.ext.dial.Dialer;
import io.github.arikit.ext.ivr.Menu;
import io.github.arikit.ext.ivr.MenuWalk;
import io.github.arikit.ext.play.Play;
import io.github.arikit.ext.record.Record;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages on extensions show compiles, what they name is there, and no option is left out. */
class ExtensionPagesTest {
    private static final Path DOCS = Path.of("..", "docs");
    private static final Path PAGES = DOCS.resolve("extensions");
    private static final Path CODE = Path.of("src/main/java/io/github/arikit/examples/extensions");
    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern SYMBOL = Pattern.compile("`([A-Z]\\w*(?:\\.[A-Z]\\w*)*)\\.(\\w+)`");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)\\)");
    private static final List<String> PACKAGES = List.of(
            "ext.audiouri",
            "ext.bridgemon",
            "ext.dial",
            "ext.ivr",
            "ext.keyfilter",
            "ext.play",
            "ext.record",
            "handles");

    static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            return files.sorted().toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private static List<String> lines(String code) {
        return code.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void theCodeOfAPageIsThatOfAnExample(Path page) throws IOException {
        List<List<String>> examples;
        try (Stream<Path> files = Files.list(CODE)) {
            examples = files.map(file -> lines(read(file))).toList();
        }

        for (String shown : found(JAVA, read(page))) {
            assertThat(examples)
                    .as(shown)
                    .anySatisfy(example -> assertThat(example).containsSequence(lines(shown)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"audiouri", "bridgemon", "dial", "ivr", "keyfilter", "play", "record"})
    void everyExtensionHasAPageWithCode(String extension) {
        assertThat(found(JAVA, read(PAGES.resolve(extension + ".md")))).isNotEmpty();
        assertThat(read(DOCS.resolve("extensions.md"))).contains("(extensions/" + extension + ".md)");
    }

    @Test
    void theReadmeLeadsToThem() {
        assertThat(read(Path.of("..", "README.md"))).contains("(docs/extensions.md)");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void whatAPageLinksToIsThere(Path page) {
        assertThat(found(LINK, read(page)))
                .allSatisfy(link -> assertThat(PAGES.resolve(link)).exists());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void whatAPageNamesIsPublic(Path page) {
        assertThat(SYMBOL.matcher(read(page)).results())
                .allSatisfy(symbol -> assertThat(
                                PACKAGES.stream().anyMatch(name -> has(name, symbol.group(1), symbol.group(2))))
                        .as(symbol.group())
                        .isTrue());
    }

    private static boolean has(String packageName, String type, String member) {
        try {
            Class<?> found = Class.forName("io.github.arikit." + packageName + "." + type.replace('.', '$'));
            return Modifier.isPublic(found.getModifiers())
                    && (Stream.of(found.getMethods())
                                    .anyMatch(method -> method.getName().equals(member))
                            || Stream.of(found.getFields())
                                    .anyMatch(field -> field.getName().equals(member)));
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    static Stream<Class<?>> described() {
        return Stream.of(
                AudioUri.class,
                BridgeMonitor.class,
                Dialer.class,
                Menu.Builder.class,
                MenuWalk.class,
                Play.class,
                Record.class);
    }

    @ParameterizedTest
    @MethodSource("described")
    void noOptionIsLeftOut(Class<?> type) throws IOException {
        String text = pages().stream().map(ExtensionPagesTest::read).collect(Collectors.joining());
        String name =
                type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');

        Set<String> options = Stream.of(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !isStart(method))
                .map(method -> name + "." + method.getName())
                .collect(Collectors.toSet());

        assertThat(options).isNotEmpty().allSatisfy(option -> assertThat(text).contains("`" + option + "`"));
    }

    /** What every run has, and the index tells of, is not listed again. */
    private static boolean isStart(Method method) {
        return method.isSynthetic()
                || List.of("start", "run", "on", "build", "openAsync", "createAsync", "isOpen", "bridge", "toString")
                        .contains(method.getName());
    }
}
