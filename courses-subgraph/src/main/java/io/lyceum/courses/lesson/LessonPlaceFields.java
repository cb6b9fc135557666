package io.lyceum.courses.lesson;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.courses.course.Course;
import io.lyceum.courses.course.CourseByIdLoader;
import io.lyceum.courses.module.Module;
import io.lyceum.courses.module.ModuleByIdLoader;
import io.lyceum.starter.loader.Selection;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/** What a {@code Lesson} belongs to. */
@DgsComponent
class LessonPlaceFields {

    private final ModuleByIdLoader modulesById;
    private final CourseByIdLoader coursesById;

    LessonPlaceFields(ModuleByIdLoader modulesById, CourseByIdLoader coursesById) {
        this.modulesById = modulesById;
        this.coursesById = coursesById;
    }

    @DgsData(parentType = "Lesson")
    CompletableFuture<Module> module(DataFetchingEnvironment environment) {
        Lesson lesson = environment.getSource();
        return modulesById.load(environment, Objects.requireNonNull(lesson.moduleId()), Selection.of(environment));
    }

    @DgsData(parentType = "Lesson")
    CompletableFuture<Course> course(DataFetchingEnvironment environment) {
        Lesson lesson = environment.getSource();
        return coursesById.load(environment, Objects.requireNonNull(lesson.courseId()), Selection.of(environment));
    }
}
