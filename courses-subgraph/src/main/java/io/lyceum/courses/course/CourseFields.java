package io.lyceum.courses.course;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.DgsDataFetchingEnvironment;
import com.netflix.graphql.dgs.DgsEntityFetcher;
import com.netflix.graphql.dgs.DgsQuery;
import com.netflix.graphql.dgs.InputArgument;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.courses.organization.Organization;
import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.loader.Selection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The type {@code Course} and the ways to it. */
@DgsComponent
public class CourseFields {

    private static final String PREFIX = "course";

    private final CourseByIdLoader coursesById;
    private final CourseBySlugLoader coursesBySlug;
    private final PrerequisitesByCourseLoader prerequisitesByCourse;

    CourseFields(
            CourseByIdLoader coursesById, CourseBySlugLoader coursesBySlug, PrerequisitesByCourseLoader prerequisitesByCourse) {
        this.coursesById = coursesById;
        this.coursesBySlug = coursesBySlug;
        this.prerequisitesByCourse = prerequisitesByCourse;
    }

    @DgsQuery
    CompletableFuture<Course> course(DataFetchingEnvironment environment, @InputArgument String id) {
        return byId(environment, id);
    }

    @DgsQuery
    CompletableFuture<Course> courseBySlug(DataFetchingEnvironment environment, @InputArgument String slug) {
        return coursesBySlug.load(environment, slug, Selection.of(environment));
    }

    @DgsData(parentType = "Course")
    CompletableFuture<List<Course>> prerequisites(DataFetchingEnvironment environment) {
        Course course = environment.getSource();
        return prerequisitesByCourse.load(environment, course.id(), Selection.of(environment));
    }

    @DgsData(parentType = "Course")
    @Nullable Organization organization(DataFetchingEnvironment environment) {
        Course course = environment.getSource();
        return course.organizationId() == null ? null : new Organization(course.organizationId());
    }

    @DgsEntityFetcher(name = "Course")
    public CompletableFuture<Course> entity(Map<String, Object> representation, DgsDataFetchingEnvironment environment) {
        return byId(environment, (String) representation.get("id"));
    }

    private CompletableFuture<Course> byId(DataFetchingEnvironment environment, String id) {
        return coursesById.load(environment, TypeId.parse(PREFIX, id), Selection.of(environment));
    }
}
