package io.lyceum.courses.lesson;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.DgsDataFetchingEnvironment;
import com.netflix.graphql.dgs.DgsEntityFetcher;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.courses.module.Module;
import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.loader.Selection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The type {@code Lesson} and the ways to it. */
@DgsComponent
public class LessonFields {

    private static final String PREFIX = "lesson";

    private final LessonByIdLoader lessonsById;
    private final LessonsByModuleLoader lessonsByModule;
    private final LessonsByParentLoader lessonsByParent;

    LessonFields(LessonByIdLoader lessonsById, LessonsByModuleLoader lessonsByModule, LessonsByParentLoader lessonsByParent) {
        this.lessonsById = lessonsById;
        this.lessonsByModule = lessonsByModule;
        this.lessonsByParent = lessonsByParent;
    }

    @DgsData(parentType = "Module", field = "lessons")
    CompletableFuture<List<Lesson>> ofModule(DataFetchingEnvironment environment) {
        Module module = environment.getSource();
        return lessonsByModule.load(environment, module.id(), Selection.of(environment));
    }

    @DgsData(parentType = "Lesson", field = "lessons")
    CompletableFuture<List<Lesson>> ofLesson(DataFetchingEnvironment environment) {
        Lesson parent = environment.getSource();
        return lessonsByParent.load(environment, parent.id(), Selection.of(environment));
    }

    @DgsEntityFetcher(name = "Lesson")
    public CompletableFuture<Lesson> entity(Map<String, Object> representation, DgsDataFetchingEnvironment environment) {
        UUID id = TypeId.parse(PREFIX, (String) representation.get("id"));
        CompletableFuture<Lesson> found = lessonsById.load(environment, id, Selection.of(environment));
        LessonAccess access = access(representation);
        return access == null ? found : found.thenApply(lesson -> lesson == null ? null : lesson.with(access));
    }

    private static @Nullable LessonAccess access(Map<String, Object> representation) {
        return representation.get("viewerAccess") instanceof Map<?, ?> access
                ? new LessonAccess(Boolean.TRUE.equals(access.get("isOpen")))
                : null;
    }
}
