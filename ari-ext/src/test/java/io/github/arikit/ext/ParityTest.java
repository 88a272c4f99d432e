package io.github.arikit.ext;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The page that maps the Go library to this one leaves nothing out, and names nothing that is not there. */
class ParityTest {
    private static final Path PAGE = Path.of("..", "docs", "parity.md");
    private static final Path INVENTORY =
            Path.of("src", "test", "resources", "io", "github", "arikit", "ext", "inventory.txt");
    private static final Pattern GO_NAME = Pattern.compile("`([\\w./]+)[^`]*`");
    private static final Pattern SYMBOL = Pattern.compile("`([A-Z]\\w*(?:\\.\\w+)*)[^`]*`");
    private static final List<String> PACKAGES = List.of(
            "core",
            "core.error",
            "core.event",
            "core.json",
            "generated",
            "generated.api",
            "generated.event",
            "generated.model",
            "generated.request",
            "handles",
            "ext.audiouri",
            "ext.bridgemon",
            "ext.dial",
            "ext.ivr",
            "ext.keyfilter",
            "ext.play",
            "ext.record",
            "testkit");

    /** A row of a table: what Go has, and what is ours. */
    record Row(String go, String ours) {
        List<String> symbols() {
            return SYMBOL.matcher(ours)
                    .results()
                    .map((MatchResult match) -> match.group(1))
                    .toList();
        }
    }

    static List<Row> rows() throws IOException {
        return Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("|") && !line.startsWith("|---") && !line.startsWith("| Go |"))
                .map(line -> line.split("\\|"))
                .map(cells -> new Row(cells[1].strip(), cells[2].strip()))
                .toList();
    }

    @Test
    void thePageIsThere() throws IOException {
        assertThat(rows()).hasSizeGreaterThan(100);
        assertThat(rows())
                .extracting(Row::go)
                .filteredOn(go -> !go.startsWith("–"))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aRowNamesWhatIsThereOrSaysWhyThereIsNothing(Row row) {
        if (row.ours().startsWith("none: ") || row.ours().equals("refused")) {
            return;
        }

        assertThat(row.symbols()).as(row.go()).isNotEmpty().allSatisfy(ParityTest::isPublic);
    }

    /** What the Go library offers, each name with the heading on the page. */
    static Stream<Arguments> inventory() throws IOException {
        List<Arguments> names = new ArrayList<>();
        String heading = "";
        for (String line : Files.readAllLines(INVENTORY)) {
            if (line.startsWith("## ")) {
                heading = line.substring(3);
            } else if (!line.startsWith("#") && !line.isBlank()) {
                for (String name : line.split(" ")) {
                    names.add(Arguments.of(heading, name));
                }
            }
        }
        return names.stream();
    }

    @Test
    void theInventoryIsThere() throws IOException {
        assertThat(inventory()).hasSizeGreaterThan(350).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("inventory")
    void whatGoOffersIsOnThePage(String heading, String name) throws IOException {
        if (name.startsWith("Events.")
                && find("io.github.arikit.generated.event", name.substring(7))
                        .findAny()
                        .isPresent()) {
            return;
        }

        assertThat(goNames(heading)).contains(name);
    }

    /** Returns what is quoted in the first column under a heading, without arguments. */
    private static Set<String> goNames(String heading) throws IOException {
        Set<String> names = new TreeSet<>();
        String current = "";
        for (String line : Files.readAllLines(PAGE)) {
            if (line.startsWith("## ")) {
                current = line.substring(3);
            } else if (line.startsWith("|") && current.equals(heading)) {
                GO_NAME.matcher(line.split("\\|")[1]).results().forEach(match -> names.add(match.group(1)));
            }
        }
        return names;
    }

    private static void isPublic(String symbol) {
        assertThat(PACKAGES.stream().flatMap(name -> find("io.github.arikit." + name, symbol)))
                .as("%s is public in one of the packages", symbol)
                .isNotEmpty();
    }

    /** Finds the longest part of the symbol that is a class, and then the member that is left. */
    private static Stream<Class<?>> find(String packageName, String symbol) {
        for (String type = symbol; ; type = type.substring(0, type.lastIndexOf('.'))) {
            Optional<Class<?>> found = load(packageName + "." + type.replace('.', '$'));
            if (found.isPresent()) {
                String member = symbol.substring(Math.min(symbol.length(), type.length() + 1));
                return found.filter(candidate -> member.isEmpty() || has(candidate, member)).stream();
            }
            if (type.indexOf('.') < 0) {
                return Stream.empty();
            }
        }
    }

    private static Optional<Class<?>> load(String name) {
        try {
            return Optional.<Class<?>>of(Class.forName(name, false, ParityTest.class.getClassLoader()))
                    .filter(type -> Modifier.isPublic(type.getModifiers()));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    private static boolean has(Class<?> type, String member) {
        return Stream.of(type.getMethods()).map(Method::getName).anyMatch(member::equals)
                || Stream.of(type.getFields()).map(Field::getName).anyMatch(member::equals);
    }
}
