package io.lyceum.enrollments.lesson;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.DgsEntityFetcher;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.enrollments.generated.types.LessonAccessReason;
import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What this subgraph adds to the type {@code Lesson}. */
@DgsComponent
public class LessonFields {

    private final ViewerProgressByLessonLoader progressByLesson;
    private final LessonAccessByCourseLoader accessByCourse;

    LessonFields(ViewerProgressByLessonLoader progressByLesson, LessonAccessByCourseLoader accessByCourse) {
        this.progressByLesson = progressByLesson;
        this.accessByCourse = accessByCourse;
    }

    /** The router brings {@code isPreview} and {@code course} where access is asked for. */
    @DgsEntityFetcher(name = "Lesson")
    public Lesson entity(Map<String, Object> representation) {
        UUID course = representation.get("course") instanceof Map<?, ?> found
                ? TypeId.parse("course", (String) found.get("id"))
                : null;
        return new Lesson(
                TypeId.parse("lesson", (String) representation.get("id")),
                Boolean.TRUE.equals(representation.get("isPreview")),
                course);
    }

    @DgsData(parentType = "Lesson")
    @Nullable CompletableFuture<LessonProgress> viewerProgress(DataFetchingEnvironment environment) {
        if (Viewer.of(environment).isAnonymous()) {
            return null;
        }
        Lesson lesson = environment.getSource();
        return progressByLesson.load(environment, lesson.id(), Selection.of(environment));
    }

    @DgsData(parentType = "Lesson")
    CompletableFuture<LessonAccess> viewerAccess(DataFetchingEnvironment environment) {
        Lesson lesson = environment.getSource();
        if (lesson.isPreview()) {
            return CompletableFuture.completedFuture(LessonAccess.because(LessonAccessReason.PREVIEW));
        }
        if (Viewer.of(environment).isAnonymous()) {
            return CompletableFuture.completedFuture(LessonAccess.because(LessonAccessReason.NOT_SIGNED_IN));
        }
        if (lesson.courseId() == null) {
            return CompletableFuture.completedFuture(LessonAccess.because(LessonAccessReason.NOT_ENROLLED));
        }
        return accessByCourse.load(environment, lesson.courseId(), LessonAccessByCourseLoader.All.LESSONS)
                .thenApply(LessonAccess::because);
    }
}
