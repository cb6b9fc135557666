package io.lyceum.enrollments.completion;

import static io.lyceum.enrollments.generated.tables.Tables.COURSE_LESSONS;
import static io.lyceum.enrollments.generated.tables.Tables.COURSE_RECOUNTS;
import static io.lyceum.enrollments.generated.tables.Tables.ENROLLMENTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.enrollments.generated.types.EnrollmentStatus;
import io.lyceum.enrollments.projection.CourseLessonsChanged;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What becomes of enrollments when the lessons of their course change. */
class CourseRecountTest extends Completing {

    @Test
    void whereLessonsChangeActiveEnrollmentsAreCountedAnew() {
        List<UUID> lessons = classroom.course(course, 2);
        done(lessons.getFirst());
        database.deleteFrom(COURSE_LESSONS).where(COURSE_LESSONS.LESSON_ID.eq(lessons.getLast())).execute();

        transactions.executeWithoutResult(transaction -> publisher.publishEvent(new CourseLessonsChanged(course)));
        countAnew();

        assertThat(status()).isEqualTo(EnrollmentStatus.COMPLETED);
        assertThat(database.fetchSingle(ENROLLMENTS, ENROLLMENTS.ID.eq(enrollment)).getProgressPercentage()).isEqualByComparingTo("100");
    }

    @Test
    void aLargeCourseIsCountedAnewAPartAtATimeAndFromTheBeginningWhereItChangesMeanwhile() {
        List<UUID> lessons = classroom.course(course, 2);
        IntStream.range(0, CourseRecounts.MOST).forEach(i -> school.enroll(school.someone(), course));
        transactions.executeWithoutResult(transaction -> publisher.publishEvent(new CourseLessonsChanged(course)));

        recounts.step();
        assertThat(database.fetchCount(ENROLLMENTS, ENROLLMENTS.TOTAL_LESSONS.eq(2))).isEqualTo(CourseRecounts.MOST);
        database.deleteFrom(COURSE_LESSONS).where(COURSE_LESSONS.LESSON_ID.eq(lessons.getLast())).execute();
        transactions.executeWithoutResult(transaction -> publisher.publishEvent(new CourseLessonsChanged(course)));
        countAnew();

        assertThat(database.fetchCount(ENROLLMENTS, ENROLLMENTS.TOTAL_LESSONS.eq(1))).isEqualTo(CourseRecounts.MOST + 1);
        assertThat(database.fetchCount(COURSE_RECOUNTS)).isZero();
    }
}
