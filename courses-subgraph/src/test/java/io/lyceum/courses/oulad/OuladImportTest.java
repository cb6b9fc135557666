package io.lyceum.courses.oulad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lyceum.bulk.RecordedReport;
import io.lyceum.bulk.TableContents;
import io.lyceum.courses.Catalogue;
import io.lyceum.courses.CatalogueTest;
import io.lyceum.courses.counts.KeptCounts;
import io.lyceum.oulad.ImportRun;
import io.lyceum.oulad.OuladFile;
import io.lyceum.oulad.OuladFolder;
import io.lyceum.oulad.OuladIds;
import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@CatalogueTest
class OuladImportTest {

    private static final Map<String, Long> ALL =
            Map.of("categories", 2L, "courses", 3L, "course_instructors", 3L, "modules", 4L, "lessons", 5L);

    @Autowired
    private GraphClient graph;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private KeptCounts keptCounts;

    @TempDir
    private Path folder;

    private final RecordedReport report = new RecordedReport();

    @BeforeEach
    void nothing() {
        catalogue.removeAll();
    }

    @Test
    void presentationsAreInTheCatalogue() throws SQLException {
        run(report);

        assertThat(report.counts()).isEqualTo(ALL);
        assertThat(report.rejected()).isEmpty();
        Answer answer = graph.ask("{ courses(filter: {status: [PUBLISHED]}) { totalCount } }");
        assertThat(answer.at("/courses/totalCount").asInt()).isEqualTo(3);
    }

    @Test
    void aPresentationIsACourse() throws SQLException {
        run(report);

        Answer answer = graph.ask("{ courseBySlug(slug: \"aaa-2013j\") { title level language status isFree publishedAt "
                + "category { name slug } instructors { role user { id } } "
                + "modules { title position lessons { title type position isMandatory isPreview } } shortDescription } }");

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/courseBySlug").toString())
                .isEqualTo(("{'title':'AAA 2013J','level':'INTERMEDIATE','language':'en','status':'PUBLISHED','isFree':true,"
                                + "'publishedAt':'2013-10-01T00:00:00.000000Z','category':{'name':'AAA','slug':'aaa'},"
                                + "'instructors':[{'role':'LEAD','user':{'id':'%s'}}],"
                                + "'modules':[{'title':'Quiz','position':1,'lessons':"
                                + "[{'title':'Quiz 102','type':'QUIZ','position':1,'isMandatory':false,'isPreview':false}]},"
                                + "{'title':'Resource','position':2,'lessons':"
                                + "[{'title':'Resource 101','type':'ARTICLE','position':1,'isMandatory':false,'isPreview':false},"
                                + "{'title':'Resource 103','type':'ARTICLE','position':2,'isMandatory':false,'isPreview':false}]}],"
                                + "'shortDescription':'Presentation AAA-2013J, 268 days from 1 October 2013, "
                                + "imported from the Open University Learning Analytics Dataset.'}")
                        .formatted(TypeId.encode("user", OuladIds.instructor("AAA")))
                        .replace('\'', '"'));
    }

    @Test
    void countsAreKept() throws SQLException {
        run(report);

        assertThat(graph.ask("{ courseBySlug(slug: \"aaa-2013j\") { lessonCount modules { lessonCount } category { courseCount } } }").at("/courseBySlug").toString())
                .isEqualTo("{\"lessonCount\":3,\"modules\":[{\"lessonCount\":1},{\"lessonCount\":2}],\"category\":{\"courseCount\":2}}");
    }

    @Test
    void importingTwiceChangesNothing() throws SQLException {
        run(report);
        Map<String, List<String>> once = contents();

        run(new RecordedReport());

        assertThat(contents()).isEqualTo(once);
    }

    @Test
    void anAbortedImportIsCompletedByTheNext() throws SQLException {
        run(new RecordedReport());
        Map<String, List<String>> whole = contents();
        catalogue.removeAll();

        assertThatThrownBy(() -> run(RecordedReport.abortingAfter(0))).isInstanceOf(RecordedReport.AbortedException.class);
        assertThat(contents().get("lessons")).isEmpty();
        assertThatThrownBy(() -> run(RecordedReport.abortingAfter(1))).isInstanceOf(RecordedReport.AbortedException.class);
        assertThat(contents().get("lessons")).isNotEmpty().hasSizeLessThan(5);
        run(report);

        assertThat(report.counts()).isEqualTo(ALL);
        assertThat(contents()).isEqualTo(whole);
    }

    @Test
    void aMalformedRowIsReportedAndTheRestIsImported() throws SQLException {
        OuladFolder.small(folder)
                .with(OuladFile.COURSES, "CCC,2014B,long", "DDD,2014B,200")
                .with(OuladFile.PAGES, "106,CCC,2014B,url,?,?", "107,AAA,2013J,url", "108,DDD,2014B,url,?,?")
                .write();

        new OuladImport(new ImportRun(dataSource, folder, report, 100), keptCounts).run();

        assertThat(report.rejected())
                .containsExactly(
                        "courses.csv:5 module_presentation_length \"long\" is not a whole number",
                        "vle.csv:7 refers to presentation CCC-2014B, which is unknown",
                        "vle.csv:8 has 4 fields instead of 6");
        assertThat(report.counts()).containsEntry("courses", 4L).containsEntry("lessons", 6L);
    }

    private void run(RecordedReport to) throws SQLException {
        new OuladImport(new ImportRun(dataSource, OuladFolder.small(folder).write(), to, 3), keptCounts).run();
    }

    private Map<String, List<String>> contents() throws SQLException {
        return TableContents.of(dataSource, "categories", "courses", "course_instructors", "modules", "lessons");
    }
}
