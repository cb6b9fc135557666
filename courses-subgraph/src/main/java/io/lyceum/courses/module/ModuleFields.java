package io.lyceum.courses.module;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.DgsDataFetchingEnvironment;
import com.netflix.graphql.dgs.DgsEntityFetcher;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.courses.course.Course;
import io.lyceum.courses.course.CourseByIdLoader;
import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.loader.Selection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** The type {@code Module} and the ways to it. */
@DgsComponent
public class ModuleFields {

    private static final String PREFIX = "module";

    private final ModuleByIdLoader modulesById;
    private final ModulesByCourseLoader modulesByCourse;
    private final CourseByIdLoader coursesById;

    ModuleFields(ModuleByIdLoader modulesById, ModulesByCourseLoader modulesByCourse, CourseByIdLoader coursesById) {
        this.modulesById = modulesById;
        this.modulesByCourse = modulesByCourse;
        this.coursesById = coursesById;
    }

    @DgsData(parentType = "Course")
    CompletableFuture<List<Module>> modules(DataFetchingEnvironment environment) {
        Course course = environment.getSource();
        return modulesByCourse.load(environment, course.id(), Selection.of(environment));
    }

    @DgsData(parentType = "Module")
    CompletableFuture<Course> course(DataFetchingEnvironment environment) {
        Module module = environment.getSource();
        return coursesById.load(environment, Objects.requireNonNull(module.courseId()), Selection.of(environment));
    }

    @DgsEntityFetcher(name = "Module")
    public CompletableFuture<Module> entity(Map<String, Object> representation, DgsDataFetchingEnvironment environment) {
        UUID id = TypeId.parse(PREFIX, (String) representation.get("id"));
        return modulesById.load(environment, id, Selection.of(environment));
    }
}
