package io.lyceum.enrollments.lesson;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.enrollments.enrollment.Enrollment;
import io.lyceum.starter.page.Connection;
import io.lyceum.starter.page.PageRequest;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/** The type {@code LessonProgress} and the way to it from an enrollment. */
@DgsComponent
class LessonProgressFields {

    private final ProgressByEnrollmentLoader progressByEnrollment;

    LessonProgressFields(ProgressByEnrollmentLoader progressByEnrollment) {
        this.progressByEnrollment = progressByEnrollment;
    }

    @DgsData(parentType = "Enrollment")
    CompletableFuture<Connection<LessonProgress>> lessonProgress(DataFetchingEnvironment environment) {
        Enrollment enrollment = environment.getSource();
        return progressByEnrollment.load(environment, enrollment.id(), PageRequest.of(environment));
    }

    @DgsData(parentType = "LessonProgress")
    Lesson lesson(DataFetchingEnvironment environment) {
        LessonProgress progress = environment.getSource();
        return new Lesson(Objects.requireNonNull(progress.lessonId()), false, null);
    }
}
