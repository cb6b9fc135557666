package io.lyceum.enrollments.lesson;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.DgsEntityFetcher;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What this subgraph adds to the type {@code Lesson}. */
@DgsComponent
public class LessonFields {

    private static final String PREFIX = "lesson";

    private final ViewerProgressByLessonLoader progressByLesson;

    LessonFields(ViewerProgressByLessonLoader progressByLesson) {
        this.progressByLesson = progressByLesson;
    }

    @DgsEntityFetcher(name = "Lesson")
    public Lesson entity(Map<String, Object> representation) {
        return new Lesson(TypeId.parse(PREFIX, (String) representation.get("id")));
    }

    @DgsData(parentType = "Lesson")
    @Nullable CompletableFuture<LessonProgress> viewerProgress(DataFetchingEnvironment environment) {
        if (Viewer.of(environment).isAnonymous()) {
            return null;
        }
        Lesson lesson = environment.getSource();
        return progressByLesson.load(environment, lesson.id(), Selection.of(environment));
    }
}
