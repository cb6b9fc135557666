package io.lyceum.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.lyceum.acceptance.TheGraph;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The page at the router's address, used by a real Chromium over the real graph: what a visitor saw, once. */
class GraphiqlTest {

    private static final Path SCREENSHOT = Path.of("target", "graphiql.png");

    private static JsonNode seen;

    @BeforeAll
    static void aVisitorUsesThePage() throws IOException, InterruptedException {
        Optional<Browser> browser = Browser.find();
        assumeTrue(browser.isPresent(), "There is no Chromium here; on Debian: apt install chromium, or name one by LYCEUM_CHROMIUM.");
        seen = browser.orElseThrow().visit(TheGraph.stack().url("router") + "/", SCREENSHOT);
    }

    @Test
    void thereIsATabForEachExample() {
        assertThat(words("tabs"))
                .containsExactly("Dashboard", "Catalogue", "CoursePage", "Roster", "Gradebook", "VerifyCertificate", "Nodes", "Totals", "SignIn", "Enroll");
    }

    @Test
    void aClickSignsInAsTheLearnerWhoseDashboardAnswers() {
        assertThat(seen.path("nobody").asBoolean()).isTrue();
        assertThat(seen.path("dashboard").has("errors")).isFalse();
        assertThat(seen.at("/dashboard/data/me/displayName").asString()).startsWith("Lena");
        assertThat(seen.at("/dashboard/data/me/enrollments/totalCount").asInt()).isPositive();
        assertThat(seen.at("/dashboard/data/me/enrollments/edges/0/node/course/title").asString()).isNotEmpty();
    }

    @Test
    void theDebugSwitchShowsWhatEachSubgraphSpent() {
        assertThat(words("spent")).hasSize(4).allMatch(each -> each.matches("[a-z]+ [1-9]\\d* calls? · [1-9]\\d* SQL"));
        assertThat(seen.at("/dashboard/extensions/debug/subgraphs/enrollments/statements").asInt()).isPositive();
    }

    @Test
    void documentationAndExplorerKnowTheSchema() {
        assertThat(seen.path("documented").asBoolean()).isTrue();
        assertThat(seen.path("explored").asBoolean()).isTrue();
    }

    @Test
    void aReloadKeepsTabsAndThePersonUntilTheySignOut() {
        assertThat(words("tabsAfterReload")).isEqualTo(words("tabs"));
        assertThat(seen.path("stillSignedIn").asBoolean()).isTrue();
        assertThat(seen.path("signedOut").asBoolean()).isTrue();
    }

    @Test
    void anotherClickIsAnotherPersonWhoMaySeeMore() {
        assertThat(seen.path("totals").has("errors")).isFalse();
        assertThat(seen.at("/totals/data/users/totalCount").asInt()).isGreaterThanOrEqualTo(4);
    }

    @Test
    void everyTabAnswersTheAdmin() {
        assertThat(seen.path("answers").propertyNames()).containsExactlyElementsOf(words("tabs"));
        assertThat(seen.path("answers").properties()).allSatisfy(
                answer -> assertThat(answer.getValue().path("errors").toString()).as(answer.getKey()).isEmpty());
    }

    @Test
    void nothingIsAskedOfAnybodyButTheRouter() {
        String router = URI.create(TheGraph.stack().graphUrl()).getAuthority();

        assertThat(words("requested")).hasSizeGreaterThan(5).allMatch(
                address -> address.equals("data:") || address.startsWith("blob:") || router.equals(URI.create(address).getAuthority()));
    }

    @Test
    void nothingFailsAndTheConsoleStaysEmpty() {
        assertThat(words("failed")).isEmpty();
        assertThat(words("complaints")).isEmpty();
    }

    /** What is left is how GraphiQL builds a tab: its close button is inside. */
    @Test
    void everybodyCanUseItInBothThemes() {
        assertThat(words("lightProblems")).allMatch(problem -> problem.startsWith("nested-interactive: .graphiql-tab"));
        assertThat(words("darkProblems")).allMatch(problem -> problem.startsWith("nested-interactive: .graphiql-tab"));
        assertThat(seen.path("darkness").asString()).isNotEqualTo("rgb(255, 255, 255)");
    }

    @Test
    void theVisitIsOnAPicture() {
        assertThat(SCREENSHOT).exists().satisfies(picture -> assertThat(Files.size(picture)).isGreaterThan(50_000));
    }

    private static List<String> words(String field) {
        return StreamSupport.stream(seen.path(field).spliterator(), false).map(JsonNode::asString).toList();
    }
}
