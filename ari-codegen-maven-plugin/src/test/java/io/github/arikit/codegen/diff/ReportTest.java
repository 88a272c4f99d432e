package io.github.arikit.codegen.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arikit.codegen.diff.Change.Subject;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {
    private static final ReleaseDiff DIFF = new ReleaseDiff(
            "1.0.0",
            "2.0.0",
            List.of(
                    Change.added(Subject.OPERATION, "things.make", "POST /things: Makes one."),
                    Change.removed(Subject.OPERATION, "things.list", "GET /things"),
                    Change.changed(Subject.FIELD, "Thing.made", "was optional, is always there", false),
                    Change.removed(Subject.MODEL, "Part", "")));

    @Test
    void consoleMarksWhatIsBreaking() {
        assertThat(Report.TEXT.of(DIFF)).isEqualTo("""
                Asterisk 1.0.0 to 2.0.0: 4 changes, 2 of them breaking.
                  + operation things.make: POST /things: Makes one.
                ! - operation things.list: GET /things
                  ~ field Thing.made: was optional, is always there
                ! - model Part
                """);
    }

    @Test
    void markdownHasWhatIsBreakingFirst() {
        assertThat(Report.MARKDOWN.of(DIFF)).isEqualTo("""
                # From Asterisk 1.0.0 to 2.0.0

                4 changes, 2 of them breaking.

                ## Breaking

                - operation `things.list` removed: GET /things
                - model `Part` removed

                ## Operations

                - `things.make` added: POST /things: Makes one.

                ## Fields

                - `Thing.made` changed: was optional, is always there
                """);
    }

    @Test
    void toolsGetEveryChangeAsAnObject() {
        ReleaseDiff one = new ReleaseDiff(
                "1.0.0", "2.0.0", List.of(Change.removed(Subject.OPERATION, "things.list", "GET /<things>")));

        assertThat(Report.JSON.of(one)).isEqualTo("""
                {
                  "from": "1.0.0",
                  "to": "2.0.0",
                  "breaking": 1,
                  "changes": [
                    {
                      "kind": "removed",
                      "subject": "operation",
                      "id": "things.list",
                      "detail": "GET /<things>",
                      "breaking": true
                    }
                  ]
                }
                """);
    }

    @Test
    void sameReleasesAreReportedAsSuch() {
        assertThat(Report.TEXT.of(new ReleaseDiff("1.0.0", "1.0.1", List.of())))
                .isEqualTo("Asterisk 1.0.0 to 1.0.1: Nothing is different.\n");
    }

    @Test
    void formsAreFoundByName() {
        assertThat(Report.named("json")).contains(Report.JSON);
        assertThat(Report.named("Markdown")).contains(Report.MARKDOWN);
        assertThat(Report.named("html")).isEmpty();
    }
}
