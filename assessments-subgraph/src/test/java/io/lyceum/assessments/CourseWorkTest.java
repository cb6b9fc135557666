package io.lyceum.assessments;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.assessments.generated.types.AnswersShown;
import io.lyceum.assessments.generated.types.QuizType;
import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The work of courses and lessons: who finds it, what it says, and what it costs. */
@AssessmentsTest
class CourseWorkTest {

    private static final String COURSE_PAGE = "{ quizzes { totalCount nodes { id title type weight passingScore } } "
            + "assignments { totalCount nodes { id title dueAt maxScore weight } } }";

    @Autowired
    private GraphClient graph;

    @Autowired
    private School school;

    @Autowired
    private WorkSettings settings;

    @Autowired
    private QuestionBank bank;

    private UUID course;
    private Place place;

    @BeforeEach
    void oneLearnerInOneCourse() {
        school.removeAll();
        course = school.course();
        place = school.learn(course);
    }

    @ParameterizedTest
    @EnumSource
    void aCourseListsItsWorkWithDraftsForGradersOnly(Onlooker onlooker) {
        school.quiz(course, "10.00");
        school.quiz(course, QuizType.GRADED, "10.00", null, false);
        school.assignment(course, "10.00");
        school.assignment(course, "10.00", null, false);
        school.quiz(school.course(), "10.00");

        Answer answer = onlooker.of(graph, school, place).entities(COURSE_PAGE, "Course", TypeId.encode("course", course));

        assertThat(answer.errors()).isEmpty();
        for (String list : new String[] {"quizzes", "assignments"}) {
            assertThat(answer.at("/_entities/0/%s/totalCount".formatted(list)).asInt()).isEqualTo(onlooker.isStaff ? 2 : 1);
            assertThat(answer.at("/_entities/0/%s/nodes".formatted(list)).size()).isEqualTo(onlooker.isStaff ? 2 : 1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLessonHasItsWorkWithDraftsForGradersOnly(Onlooker onlooker) {
        UUID lesson = school.course();
        UUID draftsOnly = school.course();
        settings.hangOnLesson(school.quiz(course, "10.00"), lesson);
        settings.hangOnLesson(school.assignment(course, "10.00"), lesson);
        settings.hangOnLesson(school.quiz(course, QuizType.GRADED, "10.00", null, false), draftsOnly);
        settings.hangOnLesson(school.assignment(course, "10.00", null, false), draftsOnly);

        Answer answer = onlooker.of(graph, school, place)
                .entities(
                        "{ quiz { questionCount attemptLimit timeLimitMinutes lesson { id } } assignments { lesson { id } } }",
                        "Lesson",
                        TypeId.encode("lesson", lesson),
                        TypeId.encode("lesson", draftsOnly));

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/_entities/0").toString())
                .isEqualTo(("{'quiz':{'questionCount':0,'attemptLimit':null,'timeLimitMinutes':null,'lesson':{'id':'%1$s'}},"
                                + "'assignments':[{'lesson':{'id':'%1$s'}}]}")
                        .formatted(TypeId.encode("lesson", lesson)).replace('\'', '"'));
        assertThat(answer.at("/_entities/1/quiz").isNull()).isEqualTo(!onlooker.isStaff);
        assertThat(answer.at("/_entities/1/assignments").size()).isEqualTo(onlooker.isStaff ? 1 : 0);
    }

    @ParameterizedTest
    @EnumSource
    void inACourseThatIsNotPublishedWorkIsThereForItsLearnersAndStaff(Onlooker onlooker) {
        UUID lesson = school.course();
        UUID quiz = bank.quizWithoutEssay(course);
        UUID assignment = school.assignment(course, "10.00");
        settings.hangOnLesson(quiz, lesson);
        settings.hangOnLesson(assignment, lesson);
        GraphClient viewer = onlooker.of(graph, school, place);
        for (String status : new String[] {"DRAFT", "REVIEW", "ARCHIVED"}) {
            school.changeStatus(course, status);

            assertThat(viewer.ask("{ quiz(id: \"%s\") { id } }".formatted(id("quiz", quiz))).at("/quiz").isNull())
                    .isEqualTo(!onlooker.seesWork);
            assertThat(viewer.ask("{ assignment(id: \"%s\") { id } }".formatted(id("assignment", assignment))).at("/assignment").isNull())
                    .isEqualTo(!onlooker.seesWork);
            assertThat(viewer.entities("{ title }", "Quiz", id("quiz", quiz)).at("/_entities/0").isNull()).isEqualTo(!onlooker.seesWork);
            assertThat(viewer.entities("{ title }", "Assignment", id("assignment", assignment)).at("/_entities/0").isNull())
                    .isEqualTo(!onlooker.seesWork);
            assertThat(viewer.entities(COURSE_PAGE, "Course", id("course", course)).at("/_entities/0").toString().contains("title"))
                    .isEqualTo(onlooker.seesWork);
            assertThat(viewer.entities("{ quiz { title } assignments { title } }", "Lesson", id("lesson", lesson)).at("/_entities/0").toString().contains("title"))
                    .isEqualTo(onlooker.seesWork);
        }
    }

    @Test
    void whatAPersonDoesNotSeeTheyCannotBeginEither() {
        UUID quiz = bank.quizWithoutEssay(course);
        GraphClient stranger = graph.as(school.learn(school.course()).learner());
        assertThat(Taking.codes(Taking.start(stranger, quiz))).containsExactly("NOT_ENROLLED");

        school.changeStatus(course, "ARCHIVED");

        assertThat(Taking.codes(Taking.start(stranger, quiz))).containsExactly("NOT_FOUND");
        assertThat(Taking.codes(Taking.start(graph.as(place.learner()), quiz))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"COMPLETED, true", "DROPPED, true", "EXPIRED, true", "REFUNDED, true", "PENDING_PAYMENT, false", "CANCELLED, false"})
    void whoHasLearnedInAnArchivedCourseFindsItsWork(String enrollment, boolean isThere) {
        UUID quiz = school.quiz(course, "10.00");
        school.changeStatus(course, "ARCHIVED");

        Answer answer = graph.as(school.learn(course, enrollment).learner()).entities("{ title }", "Quiz", id("quiz", quiz));

        assertThat(answer.at("/_entities/0").isObject()).isEqualTo(isThere);
    }

    @ParameterizedTest
    @EnumSource
    void instructionsAreForWhoeverTakesPart(Onlooker onlooker) {
        UUID quiz = bank.quiz(course, AnswersShown.NEVER, null);

        Answer answer = onlooker.of(graph, school, place).ask("{ quiz(id: \"%s\") { title instructions } }".formatted(id("quiz", quiz)));

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/quiz/title").asString()).isEqualTo("Quiz");
        assertThat(answer.at("/quiz/instructions").asString("")).isEqualTo(onlooker.seesWork ? "Take your time." : "");
    }

    @Test
    void whoeverDroppedTheCourseTakesNoPartAnyLonger() {
        UUID quiz = bank.quiz(course, AnswersShown.NEVER, null);

        Answer answer = graph.as(school.learn(course, "DROPPED").learner())
                .ask("{ quiz(id: \"%s\") { instructions } }".formatted(id("quiz", quiz)));

        assertThat(answer.at("/quiz/instructions").isNull()).isTrue();
    }

    @Test
    void anAssignmentSaysWhatItTakesAndHowItIsGraded() {
        UUID assignment = school.assignment(course, "10.00");
        UUID submission = school.submission(place, assignment);
        school.grade(submission, "80.00", true);
        settings.criterion(assignment, 2, null);
        settings.criterion(assignment, 1, submission);

        Answer answer = graph.as(place.learner()).ask(
                "{ assignment(id: \"%s\") { submissionTypes allowsResubmission latePolicy { isAccepted graceMinutes acceptedUntil penaltyPerDay maximumPenalty } rubric { criteria { title points } } viewerSubmission { isLate grade { score latePenalty criteria { points comment criterion { title } } } } } }"
                        .formatted(id("assignment", assignment)));

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/assignment").toString())
                .isEqualTo(("{'submissionTypes':['TEXT'],'allowsResubmission':false,"
                                + "'latePolicy':{'isAccepted':true,'graceMinutes':0,'acceptedUntil':null,'penaltyPerDay':null,'maximumPenalty':null},"
                                + "'rubric':{'criteria':[{'title':'Criterion 1','points':'25.00'},{'title':'Criterion 2','points':'25.00'}]},"
                                + "'viewerSubmission':{'isLate':false,'grade':{'score':'40.00','latePenalty':null,"
                                + "'criteria':[{'points':'20.00','comment':'Well done','criterion':{'title':'Criterion 1'}}]}}}")
                        .replace('\'', '"'));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100})
    void whatWorkCostsDoesNotDependOnHowMuchThereIs(int count) {
        UUID instructor = school.instructor(course);
        UUID[] lessons = IntStream.range(0, count).mapToObj(i -> school.course()).toArray(UUID[]::new);
        UUID[] quizzes = IntStream.range(0, count).mapToObj(i -> school.quiz(course, "1.00")).toArray(UUID[]::new);
        UUID[] assignments = IntStream.range(0, count).mapToObj(i -> school.assignment(course, "1.00")).toArray(UUID[]::new);
        for (int i = 0; i < count; i++) {
            settings.hangOnLesson(quizzes[i], lessons[i]);
            settings.hangOnLesson(assignments[i], lessons[i]);
            settings.criterion(assignments[i], 1, null);
            school.attempt(place, quizzes[i], 1, "80.00");
            school.submission(place, assignments[i]);
        }

        GraphClient learner = graph.as(place.learner());
        assertThat(statements(learner, "{ quiz { title instructions } assignments { title } }", "Lesson", "lesson", lessons)).isEqualTo(2);
        assertThat(statements(learner, "{ viewerAttempts { nodes { id } } }", "Quiz", "quiz", quizzes)).isEqualTo(2);
        assertThat(statements(learner, "{ rubric { criteria { title } } viewerSubmission { id } }", "Assignment", "assignment", assignments))
                .isEqualTo(3);
        assertThat(statements(graph.as(instructor), "{ attempts { nodes { id } } }", "Quiz", "quiz", quizzes)).isEqualTo(3);
        assertThat(statements(graph.as(instructor), "{ submissions { totalCount nodes { id } } }", "Assignment", "assignment", assignments))
                .isEqualTo(4);
        assertThat(statements(learner, COURSE_PAGE, "Course", "course", lessons)).isEqualTo(4);
        assertThat(statements(learner, "{ quizAttempts { nodes { id } } }", "User", "user", lessons)).isEqualTo(1);
    }

    private static int statements(GraphClient viewer, String fragment, String type, String prefix, UUID... keys) {
        String[] ids = IntStream.range(0, keys.length).mapToObj(i -> id(prefix, keys[i])).toArray(String[]::new);
        Answer answer = viewer.entities(fragment, type, ids);
        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/_entities").valueStream()).hasSize(keys.length).allMatch(entity -> entity.isObject());
        return answer.statements();
    }

    private static String id(String prefix, UUID key) {
        return TypeId.encode(prefix, key);
    }
}
