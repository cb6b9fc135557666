package io.lyceum.assessments.grade;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.assessments.AssessmentsTest;
import io.lyceum.assessments.Place;
import io.lyceum.assessments.School;
import io.lyceum.assessments.WorkSettings;
import io.lyceum.starter.database.StatementLog;
import io.lyceum.starter.event.Event;
import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.AppendedEvent;
import io.lyceum.testing.EventProbe;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who keeps a copy of final grades hears of each that changed, and of no other. */
@AssessmentsTest
class GradeUpdatedTest {

    private static final String TOPIC = "grade.updated";
    private static final Instant NOW = School.START.plusSeconds(86_400);

    @Autowired
    private FinalGrades finalGrades;

    @Autowired
    private FinalGradeSource source;

    @Autowired
    private DueWork dueWork;

    @Autowired
    private School school;

    @Autowired
    private WorkSettings settings;

    @Autowired
    private EventProbe events;

    private UUID course;
    private UUID quiz;
    private Place place;

    @BeforeEach
    void oneLearnerWithAResult() {
        school.removeAll();
        course = school.course();
        quiz = school.quiz(course, "10.00");
        place = school.enroll(course);
        school.attempt(place, quiz, 1, "80.00");
    }

    @Test
    void aGradeThatChangesIsToldWithAllThatThereIsToIt() {
        finalGrades.recomputeCourses(List.of(course), NOW);

        AppendedEvent sent = events.outbox(TOPIC).getFirst();
        assertThat(sent.aggregateId()).isEqualTo(place.enrollment());
        assertThat(sent.version()).isEqualTo(1);
        assertThat(sent.payload().toString())
                .contains("\"enrollmentId\":\"%s\"".formatted(place.id()))
                .contains("\"userId\":\"%s\"".formatted(TypeId.encode("user", place.learner())))
                .contains("\"courseId\":\"%s\"".formatted(TypeId.encode("course", course)))
                .contains("\"percentage\":\"80.00\"");
    }

    @Test
    void aGradeThatStaysIsNotTold() {
        Place neighbour = school.enroll(course);
        school.attempt(neighbour, quiz, 1, "70.00");
        finalGrades.recomputeCourses(List.of(course), NOW);
        school.attempt(neighbour, quiz, 2, "75.00");
        school.forgetEvents();

        finalGrades.recomputeCourses(List.of(course), NOW);
        finalGrades.recomputeEnrollments(List.of(place.enrollment(), neighbour.enrollment()), NOW);

        assertThat(events.outbox(TOPIC)).singleElement().satisfies(sent -> {
            assertThat(sent.aggregateId()).isEqualTo(neighbour.enrollment());
            assertThat(sent.version()).isEqualTo(2);
        });
    }

    @Test
    void aGradeThatGoesIsToldAndItsVersionGoesOnWhenItComesBack() {
        finalGrades.recomputeCourses(List.of(course), NOW);
        settings.changeWeight(quiz, null);
        finalGrades.recomputeCourses(List.of(course), NOW);
        settings.changeWeight(quiz, "20.00");
        finalGrades.recomputeCourses(List.of(course), NOW);

        assertThat(events.outbox(TOPIC)).extracting(AppendedEvent::version).containsExactly(1L, 2L, 3L);
        assertThat(events.outbox(TOPIC)).extracting(sent -> sent.payload().path("percentage").toString())
                .containsExactly("\"80.00\"", "null", "\"80.00\"");
    }

    @Test
    void importsTellNobody() {
        finalGrades.computeImported(List.of(course), NOW);

        assertThat(school.finalGradeOf(place)).isEqualByComparingTo("80.00");
        assertThat(events.outbox(TOPIC)).isEmpty();
    }

    @Test
    void whatBecomesDueIsCountedOnce() {
        finalGrades.recomputeCourses(List.of(course), NOW);
        school.forgetEvents();
        UUID assignment = school.assignment(course, "10.00", School.START, true);

        assertThat(dueWork.count()).isEqualTo(1);
        assertThat(school.finalGradeOf(place)).isEqualByComparingTo("40.00");
        assertThat(dueWork.count()).isZero();
        assertThat(events.outbox(TOPIC)).hasSize(1);

        settings.moveDueDate(assignment, School.START.plusSeconds(1));
        assertThat(dueWork.count()).isEqualTo(1);
        settings.moveDueDate(assignment, Instant.now().plusSeconds(3_600));
        assertThat(dueWork.count()).isZero();
    }

    @Test
    void whoeverHasHandedInNothingHasZeroOnceItIsDueAndIsToldAgain() {
        Place idle = school.learn(course);
        finalGrades.recomputeCourses(List.of(course), NOW);
        assertThat(school.finalGradeOf(idle)).isNull();
        school.assignment(course, "10.00", School.START, true);

        dueWork.count();

        assertThat(school.finalGradeOf(idle)).isEqualByComparingTo("0.00");
        assertThat(source.page(null, 10)).extracting(Event::aggregateId).contains(idle.enrollment());
    }

    @Test
    void whoeverComesWhenWorkIsDueHasZeroFromTheStart() {
        school.assignment(course, "10.00", School.START, true);
        dueWork.count();
        school.forgetEvents();
        UUID enrollment = UUID.randomUUID();
        Map<String, String> state = Map.of(
                "userId", TypeId.encode("user", UUID.randomUUID()),
                "courseId", TypeId.encode("course", course),
                "status", "ACTIVE",
                "enrolledAt", NOW.toString());

        events.deliver("enrollment.created", "enrollment", enrollment, 1, state);
        events.deliver("enrollment.updated", "enrollment", enrollment, 2, state);

        assertThat(events.outbox(TOPIC)).singleElement().satisfies(sent -> {
            assertThat(sent.aggregateId()).isEqualTo(enrollment);
            assertThat(sent.payload().path("percentage").asString()).isEqualTo("0.00");
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100})
    void whatItCostsDoesNotDependOnHowManyThereAre(int count) {
        for (int i = 1; i < count; i++) {
            school.attempt(school.enroll(course), quiz, 1, "60.00");
        }

        StatementLog log = StatementLog.begin();
        try {
            finalGrades.recomputeCourses(List.of(course), NOW);
        } finally {
            StatementLog.end();
        }

        assertThat(events.outbox(TOPIC)).hasSize(count);
        assertThat(log.count()).as(log.statements().toString()).isEqualTo(3);
    }

    @Test
    void allIsToldAnewPageByPage() {
        List<Place> places = IntStream.range(0, 5).mapToObj(i -> school.enroll(course)).toList();
        places.forEach(each -> school.attempt(each, quiz, 1, "60.00"));
        finalGrades.recomputeCourses(List.of(course), NOW);

        List<Event> first = source.page(null, 4);
        List<Event> second = source.page(first.getLast().aggregateId(), 4);

        assertThat(source.count()).isEqualTo(6);
        assertThat(first).hasSize(4);
        assertThat(second).hasSize(2);
        assertThat(source.page(second.getLast().aggregateId(), 4)).isEmpty();
    }
}
