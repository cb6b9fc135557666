package io.lyceum.enrollments.oulad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lyceum.bulk.RecordedReport;
import io.lyceum.bulk.TableContents;
import io.lyceum.enrollments.School;
import io.lyceum.enrollments.counter.CourseCounters;
import io.lyceum.oulad.ImportRun;
import io.lyceum.oulad.InventedNames;
import io.lyceum.oulad.OuladFolder;
import io.lyceum.oulad.OuladIds;
import io.lyceum.oulad.Presentation;
import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import io.lyceum.testing.SubgraphTest;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What the import keeps of courses and people besides enrollments. */
@SubgraphTest
@Import(School.class)
class KeptFactsTest {

    @Autowired
    private GraphClient graph;

    @Autowired
    private School school;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private CourseCounters counters;

    @TempDir
    private Path folder;

    @BeforeEach
    void imported() throws SQLException {
        school.removeAll();
        new OuladImport(new ImportRun(dataSource, OuladFolder.small(folder).write(), new RecordedReport(), 2), counters).run();
    }

    @Test
    void whatLearnersAndCoursesAreCalledIsKept() throws SQLException {
        assertThat(TableContents.of(dataSource, "display_names").get("display_names")).hasSize(7)
                .anySatisfy(row -> assertThat(row).contains(InventedNames.learner(1)))
                .anySatisfy(row -> assertThat(row).contains(InventedNames.instructor("BBB")));
        assertThat(TableContents.of(dataSource, "course_snapshots").get("course_snapshots")).hasSize(3)
                .anySatisfy(row -> assertThat(row).contains("AAA 2013J", "PUBLISHED"));
    }

    @Test
    void whoeverStayedIsCounted() throws SQLException {
        String course = TypeId.encode("course", OuladIds.course(new Presentation("AAA", "2013J")));

        Answer answer = graph.entities("{ enrollmentCount seatsAvailable }", "Course", course);

        assertThat(answer.at("/_entities/0").toString()).isEqualTo("{\"enrollmentCount\":3,\"seatsAvailable\":null}");
    }
}
