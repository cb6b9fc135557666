package io.lyceum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.lyceum.launcher.Stack;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The Open University Learning Analytics Dataset (Kuzilek, Hlosta, Zdrahal, Scientific Data 4:170171, 2017; CC BY 4.0), imported by the four
 * subgraphs and counted through the router.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OuladTest {

    private static final List<String> SUBGRAPHS = List.of("users", "courses", "enrollments", "assessments");
    private static final String TOTALS = RouterClient.operation("totals");

    private static Stack stack;
    private static RouterClient admin;
    private static RouterAnswer before;

    @BeforeAll
    static void importIntoAnEmptyGraph() {
        assumeTrue(Files.exists(data().resolve("studentInfo.csv")), "The data set is not at %s; name its folder by LYCEUM_OULAD.".formatted(data()));
        stack = Stack.in(Path.of("target", "oulad")).progress(System.out::println).start();
        admin = new RouterClient(stack.graphUrl(), null).signIn("admin@lyceum.test", "lyceum-demo");
        before = admin.ask(TOTALS);
        assertThat(importAll()).isEmpty();
    }

    @AfterAll
    static void end() {
        if (stack != null) {
            stack.close();
        }
    }

    @Test
    @Order(1)
    void everythingIsThere() {
        RouterAnswer after = admin.ask(TOTALS);

        assertThat(after.errors()).isEmpty();
        assertThat(added(after, "courses")).isEqualTo(22);
        assertThat(added(after, "enrollments")).isEqualTo(32_593);
        assertThat(added(after, "users")).isEqualTo(28_785);
        assertThat(added(after, "certificates")).isEqualTo(15_385);
        assertThat(added(after, "submissions") + added(after, "quizAttempts")).isEqualTo(173_912);
    }

    @Test
    @Order(2)
    void oneCourseIsAsTheDataSetHasIt() {
        RouterAnswer answer = admin.ask(
                """
                { courseBySlug(slug: "aaa-2013j") {
                    title status category { slug } enrollmentCount
                    instructors { role user { displayName } }
                    enrollments(first: 1) { totalCount nodes { student { displayName } finalGrade } }
                } }
                """);

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/courseBySlug/enrollments/totalCount").asInt()).isEqualTo(383);
        assertThat(answer.at("/courseBySlug/category/slug").asString()).isEqualTo("aaa");
        assertThat(answer.at("/courseBySlug/instructors/0/user/displayName").asString()).isNotEmpty();
        assertThat(answer.at("/courseBySlug/enrollments/nodes/0/student/displayName").asString()).isNotEmpty();
    }

    @Test
    @Order(3)
    void aCertificatesGradeIsTheFinalGradeOfItsEnrollment() {
        RouterAnswer answer = admin.ask("{ certificates(first: 100) { nodes { grade enrollment { outcome finalGrade } } } }");

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/certificates/nodes").valueStream()).hasSize(100).allSatisfy(certificate -> {
            assertThat(certificate.path("grade")).isEqualTo(certificate.at("/enrollment/finalGrade"));
            assertThat(certificate.at("/enrollment/outcome").asString()).isIn("PASSED", "DISTINCTION");
        });
    }

    @Test
    @Order(4)
    void importingTwiceChangesNothing() {
        Map<String, ?> once = Map.of("totals", admin.ask(TOTALS).json().path("data"));

        assertThat(importAll()).isEmpty();

        assertThat(Map.of("totals", admin.ask(TOTALS).json().path("data"))).isEqualTo(once);
    }

    private static int added(RouterAnswer after, String field) {
        String total = "/%s/totalCount".formatted(field);
        return after.at(total).asInt() - before.at(total).asInt();
    }

    /** Whatever was said of rows that could not be taken, and of parts that failed. */
    private static List<String> importAll() {
        List<String> complaints = new CopyOnWriteArrayList<>();
        for (String subgraph : SUBGRAPHS) {
            int status = stack.run(
                    subgraph,
                    List.of(
                            "--spring.main.web-application-type=none",
                            "--spring.main.lazy-initialization=true",
                            "--lyceum.import.oulad=" + data()),
                    line -> {
                        if (line.startsWith("@rejected")) {
                            complaints.add(line);
                        }
                    });
            if (status != 0) {
                complaints.add("%s ended with status %d".formatted(subgraph, status));
            }
        }
        return complaints;
    }

    private static Path data() {
        String named = System.getenv("LYCEUM_OULAD");
        return named == null ? Path.of("..", "..", "shared", "data", "oulad").toAbsolutePath().normalize() : Path.of(named);
    }
}
