package io.github.arikit.codegen.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.arikit.codegen.Releases;
import io.github.arikit.codegen.emit.Generator;
import io.github.arikit.codegen.model.ApiModel;
import io.github.arikit.codegen.model.Since;
import io.github.arikit.codegen.overlay.Overlay;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AvailabilityTest {
    private static final Map<String, Set<String>> IDS = new HashMap<>();
    private static Overlay overlay;

    @TempDir
    private Path folder;

    @BeforeAll
    static void read() throws Exception {
        for (String release : Releases.all()) {
            IDS.put(release, ids(Releases.of(release).model()));
        }
        overlay = Releases.of("22.10.1").overlay();
    }

    @Test
    void everythingInTheTableIsInSomeRelease() {
        Set<String> unknown = new TreeSet<>(overlay.sinceIds());

        IDS.values().forEach(unknown::removeAll);

        assertThat(unknown).isEmpty();
    }

    @Test
    void theTableAgreesWithEveryRelease() {
        List<String> wrong = new ArrayList<>();

        for (String id : overlay.sinceIds()) {
            IDS.forEach((release, ids) -> {
                List<String> since = overlay.since(id).orElseThrow();
                if (ids.contains(id) != isIn(since, release)) {
                    wrong.add(id + " in " + release + ", since " + since);
                }
            });
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void whatNotEveryReleaseHasIsInTheTable() {
        Set<String> missing = new TreeSet<>();
        IDS.values().forEach(missing::addAll);

        missing.removeIf(id -> IDS.values().stream().allMatch(ids -> ids.contains(id)));
        missing.removeIf(AvailabilityTest::isCovered);

        assertThat(missing).isEmpty();
    }

    @Test
    void theTableWinsOverTheApiDocs() throws Exception {
        String wrong = Files.readString(Releases.FOLDER.resolve("22.10.1").resolve("events.json"));

        assertThat(wrong).contains("\"20.17.0\"");
        assertThat(since("22.10.1", "events.claimChannel")).containsExactly("20.20.0", "22.10.0", "23.4.0");
    }

    @Test
    void theApiDocsCountWhereTheTableIsSilent() throws Exception {
        assertThat(since("22.10.1", "channels.redirect")).containsExactly("13.3.0");
    }

    @Test
    void linesWithoutReleasesInTheirApiDocsHaveThemFromTheTable() throws Exception {
        assertThat(since("18.26.4", "endpoints.refer")).containsExactly("18.20.0", "20.5.0", "21.0.0");
        assertThat(since("18.26.4", "channels.redirect")).isNull();
    }

    @Test
    void parametersModelsFieldsAndValuesHaveReleases() throws Exception {
        assertThat(since("22.10.1", "channels.externalMedia.transport_data"))
                .containsExactly("20.18.0", "22.8.0", "23.2.0");
        assertThat(since("22.10.1", "bridges.create.variables")).containsExactly("20.20.0", "22.10.0", "23.4.0");
        assertThat(since("22.10.1", "ChannelToneDetected")).containsExactly("22.0.0");
        assertThat(since("22.10.1", "Bridge.bridgevars")).containsExactly("20.20.0", "22.10.0", "23.4.0");
        assertThat(since("22.10.1", "Playback.state=failed")).containsExactly("16.20.0", "18.6.0", "19.0.0");
    }

    @Test
    void javadocTellsTheReleases() throws Exception {
        Map<String, String> files = Generator.generate(Releases.of("22.10.1"), "");

        assertThat(files.get("io/github/arikit/generated/request/ChannelExternalMediaRequest.java"))
                .contains("Since Asterisk 20.18.0, 22.8.0, 23.2.0.");
        assertThat(files.get("io/github/arikit/generated/model/Bridge.java"))
                .contains("Since Asterisk 20.20.0, 22.10.0, 23.4.0.");
        assertThat(files.get("io/github/arikit/generated/event/ChannelToneDetected.java"))
                .contains("Since Asterisk 22.0.0.");
        assertThat(files.get("io/github/arikit/generated/model/PlaybackState.java"))
                .contains("Since Asterisk 16.20.0, 18.6.0, 19.0.0.");
        assertThat(files.get("io/github/arikit/generated/request/EventClaimChannelRequest.java"))
                .contains(".since(\"20.20.0\", \"22.10.0\", \"23.4.0\")");
    }

    @Test
    void releasesOfTheApiDocsAreSortedByNumber() throws Exception {
        Specification specification = new TinyRelease()
                .set("things", "apis.1.operations.0.since", "[\"22.1.0\", \"9.10.0\", \"9.9\"]")
                .read(Files.createDirectories(folder));

        assertThat(Since.of(specification.model()).get("things.change")).containsExactly("9.9", "9.10.0", "22.1.0");
    }

    @Test
    void whatIsInTheTableTwiceIsRefused() throws Exception {
        Files.writeString(folder.resolve("since.json"), "{\"1.0.0\": [\"Part\"], \"1.0.0, 2.0.0\": [\"Part\"]}");

        assertThatExceptionOfType(SpecException.class)
                .isThrownBy(() -> new TinyRelease().read(folder))
                .withMessage("The overlay file since.json has Part twice (remove one of the two)");
    }

    @Test
    void keyThatListsNoReleasesIsRefused() throws Exception {
        Files.writeString(folder.resolve("since.json"), "{\"22.x\": [\"Part\"]}");

        assertThatExceptionOfType(SpecException.class)
                .isThrownBy(() -> new TinyRelease().read(folder))
                .withMessage("The overlay file since.json has the key \"22.x\" (write releases like 20.20.0, 22.10.0)");
    }

    private static List<String> since(String release, String id) throws Exception {
        return Since.of(Releases.of(release).model()).get(id);
    }

    private static Set<String> ids(ApiModel model) {
        Set<String> ids = new HashSet<>();
        model.operations().forEach(operation -> {
            ids.add(operation.id());
            operation.parameters().forEach(each -> ids.add(operation.id() + "." + each.name()));
        });
        model.models().forEach(each -> {
            ids.add(each.name());
            each.properties().forEach(property -> ids.add(each.name() + "." + property.name()));
        });
        model.valueSets().forEach(set -> set.values().forEach(each -> ids.add(set.source() + "=" + each.text())));
        return ids;
    }

    private static boolean isCovered(String id) {
        int end = Math.max(id.lastIndexOf('.'), id.lastIndexOf('='));
        return overlay.since(id).isPresent() || end > 0 && isCovered(id.substring(0, end));
    }

    /** The rule of the runtime: a branch that is listed from there on, and every branch after the last. */
    private static boolean isIn(List<String> since, String release) {
        List<int[]> firsts = since.stream().map(AvailabilityTest::numbers).toList();
        int[] actual = numbers(release);
        boolean later = firsts.stream().allMatch(first -> first[0] < actual[0]);
        return later
                || firsts.stream()
                        .anyMatch(first -> first[0] == actual[0]
                                && (first[1] < actual[1] || first[1] == actual[1] && first[2] <= actual[2]));
    }

    private static int[] numbers(String release) {
        return List.of(release.split("\\.")).stream()
                .mapToInt(Integer::parseInt)
                .toArray();
    }
}
