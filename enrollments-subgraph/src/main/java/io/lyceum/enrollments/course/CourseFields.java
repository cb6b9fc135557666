package io.lyceum.enrollments.course;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.DgsEntityFetcher;
import com.netflix.graphql.dgs.InputArgument;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.enrollments.enrollment.Enrollment;
import io.lyceum.enrollments.enrollment.EnrollmentCountByCourseLoader;
import io.lyceum.enrollments.enrollment.EnrollmentPage;
import io.lyceum.enrollments.enrollment.EnrollmentsByCourseLoader;
import io.lyceum.enrollments.generated.types.EnrollmentFilter;
import io.lyceum.enrollments.generated.types.EnrollmentOrder;
import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.page.Connection;
import io.lyceum.starter.page.PageRequest;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What this subgraph adds to the type {@code Course}, and the ways to it. */
@DgsComponent
public class CourseFields {

    private static final String PREFIX = "course";

    private final EnrollmentsByCourseLoader enrollmentsByCourse;
    private final EnrollmentCountByCourseLoader countsByCourse;

    CourseFields(EnrollmentsByCourseLoader enrollmentsByCourse, EnrollmentCountByCourseLoader countsByCourse) {
        this.enrollmentsByCourse = enrollmentsByCourse;
        this.countsByCourse = countsByCourse;
    }

    @DgsEntityFetcher(name = "Course")
    public Course entity(Map<String, Object> representation) {
        return new Course(TypeId.parse(PREFIX, (String) representation.get("id")));
    }

    @DgsData(parentType = "Enrollment")
    Course course(DataFetchingEnvironment environment) {
        Enrollment enrollment = environment.getSource();
        return new Course(Objects.requireNonNull(enrollment.courseId()));
    }

    @DgsData(parentType = "Course")
    CompletableFuture<Integer> enrollmentCount(DataFetchingEnvironment environment) {
        Course course = environment.getSource();
        return countsByCourse.load(environment, course.id(), EnrollmentCountByCourseLoader.All.LEARNING_OR_COMPLETED);
    }

    @DgsData(parentType = "Course")
    CompletableFuture<Connection<Enrollment>> enrollments(
            DataFetchingEnvironment environment,
            @InputArgument @Nullable EnrollmentFilter filter,
            @InputArgument @Nullable EnrollmentOrder orderBy) {
        Course course = environment.getSource();
        EnrollmentPage page = new EnrollmentPage(filter, orderBy, PageRequest.of(environment));
        return enrollmentsByCourse.load(environment, course.id(), page);
    }
}
