package io.lyceum.enrollments.enrollment;

import static io.lyceum.enrollments.generated.tables.Tables.ENROLLMENTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lyceum.enrollments.School;
import io.lyceum.enrollments.generated.types.EnrollmentStatus;
import io.lyceum.testing.SubgraphTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DuplicateKeyException;

/** A person has at most one live enrollment in a course, and the database sees to it. */
@SubgraphTest
@Import(School.class)
class LiveEnrollmentTest {

    private static final int THREADS = 20;

    @Autowired
    private School school;

    @Autowired
    private DSLContext database;

    private UUID ada;
    private UUID course;

    @BeforeEach
    void nobodyIsEnrolled() {
        school.removeAll();
        ada = school.someone();
        course = school.someone();
    }

    @Test
    void ofTwentyAtOnceExactlyOneEnrolls() throws InterruptedException {
        CountDownLatch start = new CountDownLatch(1);
        Callable<UUID> enroll = () -> {
            start.await();
            return school.enroll(ada, course);
        };
        List<Throwable> refusals = new ArrayList<>();
        List<UUID> enrolled = new ArrayList<>();

        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<UUID>> attempts = Stream.generate(() -> threads.submit(enroll)).limit(THREADS).toList();
            start.countDown();
            for (Future<UUID> attempt : attempts) {
                try {
                    enrolled.add(attempt.get());
                } catch (ExecutionException refused) {
                    refusals.add(refused.getCause());
                }
            }
        }

        assertThat(enrolled).hasSize(1);
        assertThat(refusals).hasSize(THREADS - 1).allSatisfy(refusal -> assertThat(refusal).isInstanceOf(DuplicateKeyException.class));
        assertThat(database.fetchCount(ENROLLMENTS)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"PENDING_PAYMENT", "ACTIVE", "COMPLETED"})
    void whoeverIsEnrolledCannotEnrollAgain(EnrollmentStatus live) {
        school.enroll(ada, course, live, "0");

        assertThatThrownBy(() -> school.enroll(ada, course)).isInstanceOf(DuplicateKeyException.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"DROPPED", "EXPIRED", "REFUNDED", "CANCELLED"})
    void whatEndedStaysAsHistory(EnrollmentStatus ended) {
        school.enroll(ada, course, ended, "0");
        school.enroll(ada, course, ended, "0");
        school.enroll(ada, course);

        assertThat(database.fetchCount(ENROLLMENTS)).isEqualTo(3);
    }
}
