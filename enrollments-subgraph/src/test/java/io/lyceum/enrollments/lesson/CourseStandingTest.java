package io.lyceum.enrollments.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.enrollments.generated.types.EnrollmentStatus;
import io.lyceum.enrollments.generated.types.LessonAccessReason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CourseStandingTest {

    private static final Instant NOW = Instant.parse("2026-02-01T09:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "ACTIVE, ENROLLED",
        "COMPLETED, ENROLLED",
        "PENDING_PAYMENT, PAYMENT_PENDING",
        "EXPIRED, ACCESS_EXPIRED",
        "DROPPED, ENROLLMENT_ENDED",
        "REFUNDED, ENROLLMENT_ENDED",
        "CANCELLED, ENROLLMENT_ENDED"
    })
    void theStatusDecides(EnrollmentStatus status, LessonAccessReason reason) {
        assertThat(new CourseStanding(status, null, null).reason(NOW)).isEqualTo(reason);
    }

    @Test
    void whatEndedWithItsSubscriptionSaysSo() {
        assertThat(new CourseStanding(EnrollmentStatus.EXPIRED, null, NOW).reason(NOW)).isEqualTo(LessonAccessReason.SUBSCRIPTION_ENDED);
        assertThat(new CourseStanding(EnrollmentStatus.EXPIRED, NOW, NOW).reason(NOW)).isEqualTo(LessonAccessReason.ACCESS_EXPIRED);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "2026-02-01T09:00:00.000001Z, -, ENROLLED",
        "2026-02-01T09:00:00Z, -, ACCESS_EXPIRED",
        "-, 2026-02-01T09:00:00.000001Z, ENROLLED",
        "-, 2026-02-01T09:00:00Z, SUBSCRIPTION_ENDED",
        "2026-01-01T00:00:00Z, 2026-01-01T00:00:00Z, ACCESS_EXPIRED"
    })
    void timeDecidesWhereTheStatusIsNotSweptYet(
            @Nullable Instant expiresAt, @Nullable Instant subscriptionEndsAt, LessonAccessReason reason) {
        assertThat(new CourseStanding(EnrollmentStatus.ACTIVE, expiresAt, subscriptionEndsAt).reason(NOW)).isEqualTo(reason);
        assertThat(new CourseStanding(EnrollmentStatus.COMPLETED, expiresAt, subscriptionEndsAt).reason(NOW)).isEqualTo(reason);
    }
}
