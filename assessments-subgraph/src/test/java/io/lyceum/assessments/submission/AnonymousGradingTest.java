package io.lyceum.assessments.submission;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.assessments.AssessmentsTest;
import io.lyceum.assessments.Onlooker;
import io.lyceum.assessments.Place;
import io.lyceum.assessments.School;
import io.lyceum.assessments.WorkSettings;
import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** While grading is anonymous, no path tells a grader whose work it is; once the grade is released, each does. */
@AssessmentsTest
class AnonymousGradingTest {

    private static final String WHOSE =
            "{ id text student { id } again: student { id } enrollment { id } attemptNumber files { name contentType } links }";

    @Autowired
    private GraphClient graph;

    @Autowired
    private School school;

    @Autowired
    private WorkSettings settings;

    private UUID course;
    private Place place;
    private UUID assignment;
    private UUID submission;

    @BeforeEach
    void anonymousWork() {
        school.removeAll();
        course = school.course();
        place = school.learn(course);
        assignment = school.assignment(course, "10.00");
        settings.gradeAnonymously(assignment);
        submission = school.submission(place, assignment);
        settings.handInParts(submission);
    }

    @ParameterizedTest
    @EnumSource(names = {"INSTRUCTOR", "SCOPE"})
    void gradersSeeTheWorkAndNotWhose(Onlooker grader) {
        school.grade(submission, "80.00", false);
        GraphClient viewer = grader.of(graph, school, place);

        Answer root = viewer.ask("{ submission(id: \"%s\") %s }".formatted(id(), WHOSE));
        Answer entity = viewer.entities(WHOSE, "Submission", id());
        Answer list = viewer.ask("{ assignment(id: \"%s\") { submissions { totalCount nodes %s edges { node %s } } } }"
                .formatted(TypeId.encode("assignment", assignment), WHOSE, WHOSE));

        String hidden = ("{'id':'%s','text':'My work','student':null,'again':null,'enrollment':null,'attemptNumber':null,"
                        + "'files':[{'name':null,'contentType':'application/pdf'}],'links':['https://example.test/work']}")
                .formatted(id()).replace('\'', '"');
        assertThat(root.at("/submission").toString()).isEqualTo(hidden);
        assertThat(entity.at("/_entities/0").toString()).isEqualTo(hidden);
        assertThat(list.at("/assignment/submissions").toString())
                .isEqualTo("{\"totalCount\":1,\"nodes\":[%s],\"edges\":[{\"node\":%s}]}".formatted(hidden, hidden));
        for (Answer answer : List.of(root, entity, list)) {
            assertThat(answer.errors()).isEmpty();
            assertThat(answer.text()).doesNotContain(place.id()).doesNotContain(TypeId.encode("user", place.learner()));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"INSTRUCTOR", "SCOPE"})
    void itIsNotFoundByWayOfTheLearner(Onlooker grader) {
        school.grade(submission, "80.00", false);
        GraphClient viewer = grader.of(graph, school, place);

        Answer enrollment = viewer.entities("{ submissions { totalCount nodes { id } edges { cursor } } finalGrade }", "Enrollment", place.id());
        Answer gradebook = viewer.entities(
                "{ gradebook { nodes { finalGrade entries { percentage } } } }", "Course", TypeId.encode("course", course));

        assertThat(enrollment.at("/_entities/0").toString())
                .isEqualTo("{\"submissions\":{\"totalCount\":0,\"nodes\":[],\"edges\":[]},\"finalGrade\":null}");
        assertThat(gradebook.at("/_entities/0/gradebook/nodes").toString()).isEqualTo("[{\"finalGrade\":null,\"entries\":[]}]");
    }

    @Test
    void theListOfAllHidesTheLearnerToo() {
        Answer answer = graph.as(UUID.randomUUID(), "assessments:read").ask("{ submissions { totalCount nodes %s } }".formatted(WHOSE));

        assertThat(answer.at("/submissions/totalCount").asInt()).isEqualTo(1);
        assertThat(answer.at("/submissions/nodes/0/student").isNull()).isTrue();
        assertThat(answer.text()).doesNotContain(place.id());
    }

    @Test
    void theLearnerIsNotHiddenFromThemselves() {
        GraphClient learner = graph.as(place.learner());

        Answer own = learner.ask("{ assignment(id: \"%s\") { isAnonymous viewerSubmission { student { id } attemptNumber files { name } } } }"
                .formatted(TypeId.encode("assignment", assignment)));
        Answer enrollment = learner.entities("{ submissions { nodes { id } } }", "Enrollment", place.id());

        assertThat(own.at("/assignment").toString())
                .isEqualTo(("{'isAnonymous':true,'viewerSubmission':{'student':{'id':'%s'},'attemptNumber':1,"
                                + "'files':[{'name':'ada-lovelace.pdf'}]}}")
                        .formatted(TypeId.encode("user", place.learner())).replace('\'', '"'));
        assertThat(enrollment.at("/_entities/0/submissions/nodes").size()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"INSTRUCTOR", "SCOPE"})
    void onceReleasedAllIsTold(Onlooker grader) {
        school.grade(submission, "80.00", true);
        GraphClient viewer = grader.of(graph, school, place);

        Answer entity = viewer.entities(WHOSE, "Submission", id());
        Answer enrollment = viewer.entities("{ submissions { totalCount } }", "Enrollment", place.id());
        Answer gradebook = viewer.entities(
                "{ gradebook { nodes { entries { percentage } } } }", "Course", TypeId.encode("course", course));

        assertThat(entity.at("/_entities/0/enrollment/id").asString()).isEqualTo(place.id());
        assertThat(entity.at("/_entities/0/files/0/name").asString()).isEqualTo("ada-lovelace.pdf");
        assertThat(enrollment.at("/_entities/0/submissions/totalCount").asInt()).isEqualTo(1);
        assertThat(gradebook.at("/_entities/0/gradebook/nodes/0/entries").toString()).isEqualTo("[{\"percentage\":\"80.00\"}]");
    }

    @ParameterizedTest
    @EnumSource
    void whatWasHandedInIsListedForGradersOnly(Onlooker onlooker) {
        Answer answer = onlooker.of(graph, school, place)
                .ask("{ assignment(id: \"%s\") { submissions { totalCount } } }".formatted(TypeId.encode("assignment", assignment)));

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/assignment").toString())
                .isEqualTo(onlooker.isStaff ? "{\"submissions\":{\"totalCount\":1}}" : "{\"submissions\":null}");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100})
    void whatSubmissionsCostDoesNotDependOnHowManyThereAre(int count) {
        UUID instructor = school.instructor(course);
        for (int i = 0; i < count; i++) {
            UUID more = school.submission(school.enroll(course), assignment);
            settings.handInParts(more);
            school.grade(more, "80.00", i % 2 == 0);
        }

        Answer answer = graph.as(instructor).ask(
                "{ assignment(id: \"%s\") { rubric { criteria { title } } submissions(first: %d) { nodes { text links files { name } student { id } grade { score criteria { points } } } } } }"
                        .formatted(TypeId.encode("assignment", assignment), count));

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/assignment/submissions/nodes").size()).isEqualTo(count);
        assertThat(answer.statements()).as(answer.sql().toString()).isEqualTo(8);
    }

    private String id() {
        return TypeId.encode("submission", submission);
    }
}
