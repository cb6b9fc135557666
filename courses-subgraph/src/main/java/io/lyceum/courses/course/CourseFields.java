package io.lyceum.courses.course;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsDataFetchingEnvironment;
import com.netflix.graphql.dgs.DgsEntityFetcher;
import com.netflix.graphql.dgs.DgsQuery;
import com.netflix.graphql.dgs.InputArgument;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.courses.generated.types.CourseFilter;
import io.lyceum.courses.generated.types.CourseOrder;
import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.page.Connection;
import io.lyceum.starter.page.PageRequest;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The type {@code Course} and the ways to it. */
@DgsComponent
public class CourseFields {

    private static final String PREFIX = "course";

    private final CourseRepository courses;
    private final CourseByIdLoader coursesById;
    private final CourseBySlugLoader coursesBySlug;

    CourseFields(CourseRepository courses, CourseByIdLoader coursesById, CourseBySlugLoader coursesBySlug) {
        this.courses = courses;
        this.coursesById = coursesById;
        this.coursesBySlug = coursesBySlug;
    }

    @DgsQuery
    CompletableFuture<Course> course(DataFetchingEnvironment environment, @InputArgument String id) {
        return byId(environment, id);
    }

    @DgsQuery
    CompletableFuture<Course> courseBySlug(DataFetchingEnvironment environment, @InputArgument String slug) {
        return coursesBySlug.load(environment, slug, Selection.of(environment));
    }

    @DgsQuery
    Connection<Course> courses(
            DataFetchingEnvironment environment,
            @InputArgument @Nullable CourseFilter filter,
            @InputArgument @Nullable CourseOrder orderBy) {
        return courses.list(filter, orderBy, PageRequest.of(environment), Viewer.of(environment));
    }

    @DgsEntityFetcher(name = "Course")
    public CompletableFuture<Course> entity(Map<String, Object> representation, DgsDataFetchingEnvironment environment) {
        return byId(environment, (String) representation.get("id"));
    }

    private CompletableFuture<Course> byId(DataFetchingEnvironment environment, String id) {
        return coursesById.load(environment, TypeId.parse(PREFIX, id), Selection.of(environment));
    }
}
