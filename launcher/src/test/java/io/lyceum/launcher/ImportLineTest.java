package io.lyceum.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportLineTest {

    @Test
    void progressNamesRowsAndWhatTheyAre() {
        assertThat(ImportLine.parse("@progress 1200 32593 enrollments of courses")).contains(new ImportLine.Progress(1200, 32593, "enrollments of courses"));
    }

    @Test
    void aRejectedRowIsNamedByFileAndLine() {
        assertThat(ImportLine.parse("@rejected studentInfo.csv:17 score 'x' is no number"))
                .contains(new ImportLine.Rejected("studentInfo.csv:17", "score 'x' is no number"));
    }

    @Test
    void theEndCountsTables() {
        assertThat(ImportLine.parse("@done enrollments=32593 certificates=15385"))
                .contains(new ImportLine.Done(Map.of("enrollments", 32593L, "certificates", 15385L)));
        assertThat(ImportLine.parse("@done")).contains(new ImportLine.Done(Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-11-20 INFO started", "@progress 1 of 2", "@progress 1 2", "@rejected nowhere", "@done enrollments", "@doner",
        "@progress 99999999999999999999 1 rows", "say @done enrollments=1"})
    void anythingElseIsALogLine(String line) {
        assertThat(ImportLine.parse(line)).isEmpty();
    }

    @Test
    void theBarSumsOverSubgraphsAndTakesTheLatestWord() {
        ImportState heard = new ImportState();
        heard.hear("users", new ImportLine.Progress(10, 100, "people"));
        heard.hear("users", new ImportLine.Progress(30, 100, "people"));
        heard.hear("courses", new ImportLine.Progress(5, 22, "courses"));
        heard.hear("courses", new ImportLine.Done(Map.of("courses", 22L)));

        assertThat(heard.done()).isEqualTo(35);
        assertThat(heard.total()).isEqualTo(122);
        assertThat(heard.isComplete("courses")).isTrue();
        assertThat(heard.isComplete("users")).isFalse();
    }

    @Test
    void theReportNamesRejectedRowsAndCountsInTheOrderOfTheSubgraphs() {
        ImportState heard = new ImportState();
        heard.hear("courses", new ImportLine.Done(Map.of("courses", 22L)));
        heard.hear("users", new ImportLine.Done(Map.of("users", 28785L)));
        heard.hear("users", new ImportLine.Rejected("studentInfo.csv:4", "the region is missing"));

        assertThat(ImportOuladCommand.report(heard)).satisfiesExactly(
                line -> assertThat(line).isEqualTo("left out studentInfo.csv:4: the region is missing"),
                line -> assertThat(line).contains("users").endsWith("28,785"),
                line -> assertThat(line).contains("courses").endsWith("22"));
    }
}
