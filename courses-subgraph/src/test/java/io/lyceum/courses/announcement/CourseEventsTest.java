package io.lyceum.courses.announcement;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.courses.Catalogue;
import io.lyceum.courses.CatalogueTest;
import io.lyceum.courses.Details;
import io.lyceum.courses.announcement.CourseState.Instructor;
import io.lyceum.courses.announcement.CourseState.Lesson;
import io.lyceum.courses.announcement.CourseState.Price;
import io.lyceum.courses.generated.types.CourseInstructorRole;
import io.lyceum.courses.generated.types.CourseStatus;
import io.lyceum.starter.database.StatementLog;
import io.lyceum.starter.event.Event;
import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.id.UuidGenerator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@CatalogueTest
class CourseEventsTest {

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Details details;

    @Autowired
    private CourseEvents events;

    @Autowired
    private CourseStateSource source;

    @BeforeEach
    void emptyCatalogue() {
        catalogue.removeAll();
    }

    @Test
    void aCourseIsToldWithEverythingThatOthersDecideBy() {
        UUID lead = UuidGenerator.next();
        UUID assistant = UuidGenerator.next();
        UUID science = catalogue.category("Science", null);
        UUID physics = catalogue.category("Physics", science);
        UUID course = catalogue.course("Waves", CourseStatus.PUBLISHED);
        catalogue.file(course, physics);
        catalogue.price(course, "49.50", "EUR");
        catalogue.teach(course, assistant, CourseInstructorRole.ASSISTANT, 2);
        catalogue.teach(course, lead, CourseInstructorRole.LEAD, 1);
        UUID module = catalogue.module(course, "One", 1);
        UUID first = catalogue.lesson(course, module, null, "First", 1);
        UUID nested = catalogue.lesson(course, module, first, "Nested", 1);
        UUID withdrawn = catalogue.lesson(course, module, null, "Withdrawn", 2);
        catalogue.lesson(course, module, withdrawn, "Under it", 1);
        catalogue.withdrawLesson(withdrawn);
        UUID maths = catalogue.course("Maths", CourseStatus.PUBLISHED);
        UUID motion = catalogue.course("Motion", CourseStatus.DRAFT);
        details.prerequisite(course, motion, 2);
        details.prerequisite(course, maths, 1);

        Event event = events.of(List.of(course), CourseEvents.Occasion.PUBLISHED).getFirst();

        assertThat(event.topic()).isEqualTo("course.published");
        assertThat(event.aggregateId()).isEqualTo(course);
        assertThat(event.occurredAt()).isEqualTo(Catalogue.OPENING);
        assertThat(event.payload()).isEqualTo(new CourseState(
                TypeId.encode("course", course), "Waves", "waves", "PUBLISHED", null, null, new Price(new BigDecimal("49.50"), "EUR"), null, false,
                new BigDecimal("50.00"), new BigDecimal("85.00"),
                List.of(TypeId.encode("category", physics), TypeId.encode("category", science)),
                List.of(TypeId.encode("course", maths), TypeId.encode("course", motion)),
                List.of(new Instructor(TypeId.encode("user", lead), true), new Instructor(TypeId.encode("user", assistant), false)),
                List.of(new Lesson(TypeId.encode("lesson", first), true), new Lesson(TypeId.encode("lesson", nested), true))));
    }

    @Test
    void lessonsAreToldInTheOrderOfTheCourse() {
        UUID course = catalogue.course("Waves", CourseStatus.PUBLISHED);
        UUID last = catalogue.lesson(course, catalogue.module(course, "Two", 2), null, "Last", 1);
        UUID module = catalogue.module(course, "One", 1);
        UUID second = catalogue.lesson(course, module, null, "Second", 2);
        UUID first = catalogue.lesson(course, module, null, "First", 1);
        UUID nested = catalogue.lesson(course, module, first, "Nested", 5);

        CourseState state = (CourseState) events.of(List.of(course), CourseEvents.Occasion.UPDATED).getFirst().payload();

        assertThat(state.lessons()).extracting(Lesson::id)
                .containsExactly(Stream.of(first, nested, second, last).map(lesson -> TypeId.encode("lesson", lesson)).toArray(String[]::new));
    }

    @Test
    void aDeletedCourseIsToldAsArchived() {
        UUID course = catalogue.course("Gone", CourseStatus.PUBLISHED);
        catalogue.remove(course);

        CourseState state = (CourseState) events.of(List.of(course), CourseEvents.Occasion.UPDATED).getFirst().payload();

        assertThat(state.status()).isEqualTo("ARCHIVED");
        assertThat(state.price()).isNull();
    }

    @Test
    void everyCourseIsToldAgainPageByPage() {
        List<UUID> courses = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            courses.add(catalogue.course("Course " + i, CourseStatus.DRAFT));
        }

        List<UUID> told = new ArrayList<>();
        for (List<Event> page = source.page(null, 3); !page.isEmpty(); page = source.page(told.getLast(), 3)) {
            page.forEach(event -> told.add(event.aggregateId()));
        }

        assertThat(told).isEqualTo(courses);
        assertThat(source.count()).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100})
    void aPageCostsFiveStatements(int size) {
        for (int i = 0; i < size; i++) {
            UUID course = catalogue.course("Course " + i, CourseStatus.PUBLISHED);
            catalogue.teach(course, UuidGenerator.next(), CourseInstructorRole.LEAD, 1);
        }

        StatementLog log = StatementLog.begin();
        List<Event> page = source.page(null, 100);
        StatementLog.end();

        assertThat(page).hasSize(size);
        assertThat(log.count()).isEqualTo(5);
    }
}
