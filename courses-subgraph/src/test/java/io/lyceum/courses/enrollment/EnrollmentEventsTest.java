package io.lyceum.courses.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.courses.Catalogue;
import io.lyceum.courses.CatalogueTest;
import io.lyceum.courses.Details;
import io.lyceum.courses.counts.KeptCounts;
import io.lyceum.courses.generated.tables.Tables;
import io.lyceum.courses.generated.types.CourseStatus;
import io.lyceum.courses.generated.types.ReviewStatus;
import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.id.UuidGenerator;
import io.lyceum.testing.EventProbe;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What others tell the catalogue. */
@CatalogueTest
class EnrollmentEventsTest {

    private static final int SEED = 7;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Details details;

    @Autowired
    private EventProbe events;

    @Autowired
    private KeptCounts counts;

    @Autowired
    private DSLContext database;

    private final UUID learner = UuidGenerator.next();
    private UUID course;

    @BeforeEach
    void oneCourse() {
        catalogue.removeAll();
        course = catalogue.course("Waves", CourseStatus.PUBLISHED);
    }

    @Test
    void popularityFollowsWhoLearns() {
        UUID enrollment = UuidGenerator.next();

        tell("enrollment.created", enrollment, 0, "PENDING_PAYMENT");
        assertThat(popularity()).isZero();
        tell("enrollment.updated", enrollment, 1, "ACTIVE");
        assertThat(popularity()).isEqualTo(1);
        tell("enrollment.completed", enrollment, 2, "COMPLETED");
        assertThat(popularity()).isEqualTo(1);
        tell("enrollment.updated", enrollment, 3, "REFUNDED");
        assertThat(popularity()).isZero();
    }

    @Test
    void anOlderVersionChangesNothing() {
        UUID enrollment = UuidGenerator.next();

        tell("enrollment.dropped", enrollment, 2, "DROPPED");
        tell("enrollment.created", enrollment, 1, "ACTIVE");
        tell("enrollment.updated", enrollment, 2, "ACTIVE");

        assertThat(popularity()).isZero();
        assertThat(status(enrollment)).isEqualTo("DROPPED");
    }

    @Test
    void shuffledRepeatedAndAtOnceTheyLeaveWhatIsCounted() throws Exception {
        List<Callable<Void>> deliveries = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            UUID enrollment = UuidGenerator.next();
            List<String> statuses = List.of("ACTIVE", "COMPLETED", i % 2 == 0 ? "REFUNDED" : "COMPLETED");
            for (int version = 0; version < statuses.size(); version++) {
                UUID id = UuidGenerator.next();
                int told = version;
                deliveries.addAll(Collections.nCopies(2, () -> {
                    deliver(id, enrollment, told, statuses.get(told));
                    return null;
                }));
            }
        }
        Collections.shuffle(deliveries, new Random(SEED));

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Void> delivery : threads.invokeAll(deliveries)) {
                delivery.get();
            }
        }

        assertThat(popularity()).isEqualTo(5);
        counts.recount();
        assertThat(popularity()).isEqualTo(5);
    }

    @Test
    void whoIsErasedIsNoLongerTheAuthor() {
        UUID review = details.review(course, learner, 4, ReviewStatus.APPROVED);
        UUID other = details.review(course, UuidGenerator.next(), 5, ReviewStatus.APPROVED);

        events.deliver("user.erased", "user", learner, 9, Map.of("id", TypeId.encode("user", learner), "erasedAt", Catalogue.OPENING));

        assertThat(author(review)).isNull();
        assertThat(author(other)).isNotNull();
    }

    private void tell(String topic, UUID enrollment, long version, String status) {
        events.deliver(topic, "enrollment", enrollment, version, state(status));
    }

    private void deliver(UUID id, UUID enrollment, long version, String status) {
        events.deliver(id, "enrollment.updated", "enrollment", enrollment, version, state(status));
    }

    private Map<String, Object> state(String status) {
        return Map.of("userId", TypeId.encode("user", learner), "courseId", TypeId.encode("course", course), "status", status,
                "enrolledAt", Catalogue.OPENING);
    }

    private int popularity() {
        return database.fetchValue(Tables.COURSES.POPULARITY, Tables.COURSES.ID.eq(course));
    }

    private String status(UUID enrollment) {
        return database.fetchValue(Tables.ENROLLMENTS.STATUS, Tables.ENROLLMENTS.ID.eq(enrollment));
    }

    private UUID author(UUID review) {
        return database.fetchValue(Tables.REVIEWS.USER_ID, Tables.REVIEWS.ID.eq(review));
    }
}
