package io.lyceum.enrollments.projection;

import static io.lyceum.enrollments.generated.tables.Tables.COURSE_CATEGORIES;
import static io.lyceum.enrollments.generated.tables.Tables.COURSE_INSTRUCTORS;
import static io.lyceum.enrollments.generated.tables.Tables.COURSE_LESSONS;
import static io.lyceum.enrollments.generated.tables.Tables.COURSE_PREREQUISITES;
import static io.lyceum.enrollments.generated.tables.Tables.COURSE_SNAPSHOTS;
import static io.lyceum.enrollments.generated.tables.Tables.DISPLAY_NAMES;
import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.enrollments.School;
import io.lyceum.enrollments.Shop;
import io.lyceum.starter.event.EventConsumer;
import io.lyceum.starter.event.ReceivedEvent;
import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.id.UuidGenerator;
import io.lyceum.testing.SubgraphTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What is kept of courses and names, however their events arrive. */
@SubgraphTest
@RecordApplicationEvents
@Import({School.class, Shop.class})
class ProjectionTest {

    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    private static final UUID COURSE = UuidGenerator.next();
    private static final UUID ADA = UuidGenerator.next();
    private static final String LESSON_A = TypeId.encode("lesson", UuidGenerator.next());
    private static final String LESSON_B = TypeId.encode("lesson", UuidGenerator.next());
    private static final List<String> OTHERS = List.of(TypeId.encode("course", UuidGenerator.next()), TypeId.encode("course", UuidGenerator.next()));
    private static final String CATEGORY = TypeId.encode("category", UuidGenerator.next());

    @Autowired
    private School school;

    @Autowired
    private DSLContext database;

    @Autowired
    private List<EventConsumer> consumers;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ApplicationEvents events;

    @Autowired
    private JsonMapper json;

    @BeforeEach
    void nothingIsKnown() {
        school.removeAll();
    }

    @Test
    void theNewestStateWinsInAnyOrderAndHoweverOftenItComes() {
        List<ReceivedEvent> states = List.of(
                course("course.created", 0, "DRAFT", "Draft", "", 0),
                course("course.updated", 1, "DRAFT", "Engines", lesson(LESSON_A, true), 10),
                course("course.published", 2, "PUBLISHED", "Engines", lesson(LESSON_A, true), 10),
                course("course.updated", 3, "PUBLISHED", "Better engines", lesson(LESSON_B, false) + "," + lesson(LESSON_A, true), 12));
        List<ReceivedEvent> names = List.of(
                name("user.registered", 0, "Ada"), name("user.updated", 1, "Ada L."), name("user.updated", 2, "Countess"));
        states.forEach(this::receive);
        names.forEach(this::receive);
        String expected = digest();

        for (int seed = 0; seed < 20; seed++) {
            nothingIsKnown();
            List<ReceivedEvent> shuffled = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                shuffled.addAll(states);
                shuffled.addAll(names);
            }
            Collections.shuffle(shuffled, new Random(seed));
            shuffled.forEach(this::receive);
            assertThat(digest()).as("seed %d", seed).isEqualTo(expected);
        }

        assertThat(database.fetchSingle(COURSE_SNAPSHOTS).getTitle()).isEqualTo("Better engines");
        assertThat(database.select(COURSE_LESSONS.IS_MANDATORY).from(COURSE_LESSONS).orderBy(COURSE_LESSONS.POSITION).fetch(COURSE_LESSONS.IS_MANDATORY))
                .containsExactly(false, true);
        assertThat(database.select(COURSE_PREREQUISITES.PREREQUISITE_ID).from(COURSE_PREREQUISITES).orderBy(COURSE_PREREQUISITES.POSITION)
                        .fetch(row -> TypeId.encode("course", row.value1())))
                .isEqualTo(prerequisites(3));
        assertThat(database.fetchSingle(DISPLAY_NAMES).getDisplayName()).isEqualTo("Countess");
    }

    @Test
    void aWipedProjectionIsRebuiltByWhatIsPublishedAgain() {
        receive(course("course.created", 0, "DRAFT", "Draft", lesson(LESSON_A, true), 5));
        receive(course("course.published", 4, "PUBLISHED", "Engines", lesson(LESSON_A, true) + "," + lesson(LESSON_B, true), 50));
        receive(name("user.updated", 2, "Ada"));
        String before = digest();

        nothingIsKnown();
        receive(course("course.updated", 4, "PUBLISHED", "Engines", lesson(LESSON_A, true) + "," + lesson(LESSON_B, true), 50));
        receive(name("user.updated", 2, "Ada"));

        assertThat(digest()).isEqualTo(before);
    }

    @Test
    void whatWasToldBeforeThereWerePrerequisitesIsUnderstood() {
        receive(event("course.updated", COURSE, 1, state(1, "PUBLISHED", "Engines", "", 5).replaceAll("\"prerequisiteIds\": \\[.*?],", "")));

        assertThat(database.fetchSingle(COURSE_SNAPSHOTS).getTitle()).isEqualTo("Engines");
        assertThat(database.fetchCount(COURSE_PREREQUISITES)).isZero();
    }

    @Test
    void othersHearOfLessonsThatChangedAndOfNothingElse() {
        receive(course("course.published", 1, "PUBLISHED", "Engines", lesson(LESSON_A, true), 5));
        receive(course("course.updated", 2, "PUBLISHED", "Engines!", lesson(LESSON_A, true), 6));
        assertThat(events.stream(CourseLessonsChanged.class)).containsExactly(new CourseLessonsChanged(COURSE));

        receive(course("course.updated", 3, "PUBLISHED", "Engines!", lesson(LESSON_A, false), 6));
        assertThat(events.stream(CourseLessonsChanged.class)).hasSize(2);
    }

    @Test
    void whoIsErasedLosesTheirName() {
        receive(name("user.updated", 2, "Ada"));
        receive(event("user.erased", ADA, 3, "{\"id\": \"x\", \"erasedAt\": \"2026-03-01T09:00:00Z\"}"));
        receive(name("user.updated", 2, "Ada"));

        assertThat(database.fetchSingle(DISPLAY_NAMES).getDisplayName()).isEqualTo("Deleted account");
    }

    private void receive(ReceivedEvent event) {
        consumers.stream()
                .filter(consumer -> consumer.getClass().getPackage().equals(ProjectionTest.class.getPackage()))
                .filter(consumer -> consumer.topics().contains(event.topic()))
                .forEach(consumer -> transaction.executeWithoutResult(status -> consumer.on(event)));
    }

    private String digest() {
        return Stream.<Table<?>>of(COURSE_SNAPSHOTS, COURSE_CATEGORIES, COURSE_PREREQUISITES, COURSE_INSTRUCTORS, COURSE_LESSONS, DISPLAY_NAMES)
                .map(table -> database.selectFrom(table).orderBy(table.fields()).fetch().formatCSV())
                .reduce("", String::concat);
    }

    private static String lesson(String id, boolean isMandatory) {
        return "{\"id\": \"%s\", \"isMandatory\": %b}".formatted(id, isMandatory);
    }

    private ReceivedEvent course(String topic, int version, String status, String title, String lessons, int capacity) {
        return event(topic, COURSE, version, state(version, status, title, lessons, capacity));
    }

    private static String state(int version, String status, String title, String lessons, int capacity) {
        return """
                {
                  "id": "%s", "title": "%s", "slug": "engines", "status": "%s", "organizationId": null, "capacity": %d,
                  "price": {"amount": "40.00", "currency": "EUR"}, "accessDays": null, "hasCertificate": true,
                  "passMark": "50.00", "distinctionMark": "85.00", "categoryIds": ["%s"],
                  "prerequisiteIds": [%s],
                  "instructors": [{"userId": "%s", "isLead": true}], "lessons": [%s]
                }
                """.formatted(
                        TypeId.encode("course", COURSE), title, status, capacity, CATEGORY,
                        prerequisites(version).stream().collect(Collectors.joining("\", \"", "\"", "\"")), TypeId.encode("user", ADA), lessons);
    }

    /** Others with every version. */
    private static List<String> prerequisites(int version) {
        return version % 2 == 0 ? OTHERS.subList(0, 1) : OTHERS.reversed();
    }

    private ReceivedEvent name(String topic, int version, String name) {
        return event(topic, ADA, version, "{\"id\": \"%s\", \"displayName\": \"%s\", \"status\": \"ACTIVE\", \"roles\": [], \"organizations\": []}"
                .formatted(TypeId.encode("user", ADA), name));
    }

    private ReceivedEvent event(String topic, UUID aggregate, int version, String data) {
        return new ReceivedEvent(UuidGenerator.next(), topic, aggregate, version, NOW, json.readTree(data));
    }
}
