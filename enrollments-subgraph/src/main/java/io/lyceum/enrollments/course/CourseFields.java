package io.lyceum.enrollments.course;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.DgsEntityFetcher;
import com.netflix.graphql.dgs.InputArgument;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.enrollments.counter.EnrollmentCountByCourseLoader;
import io.lyceum.enrollments.counter.SeatsAvailableByCourseLoader;
import io.lyceum.enrollments.enrollment.Enrollment;
import io.lyceum.enrollments.enrollment.EnrollmentPage;
import io.lyceum.enrollments.enrollment.EnrollmentsByCourseLoader;
import io.lyceum.enrollments.enrollment.ViewerEnrollmentByCourseLoader;
import io.lyceum.enrollments.generated.types.EnrollmentFilter;
import io.lyceum.enrollments.generated.types.EnrollmentOrder;
import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.page.Connection;
import io.lyceum.starter.page.PageRequest;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What this subgraph adds to the type {@code Course}. */
@DgsComponent
public class CourseFields {

    private final EnrollmentsByCourseLoader enrollmentsByCourse;
    private final EnrollmentCountByCourseLoader countsByCourse;
    private final SeatsAvailableByCourseLoader seatsByCourse;
    private final ViewerEnrollmentByCourseLoader viewerEnrollmentByCourse;

    CourseFields(
            EnrollmentsByCourseLoader enrollmentsByCourse,
            EnrollmentCountByCourseLoader countsByCourse,
            SeatsAvailableByCourseLoader seatsByCourse,
            ViewerEnrollmentByCourseLoader viewerEnrollmentByCourse) {
        this.enrollmentsByCourse = enrollmentsByCourse;
        this.countsByCourse = countsByCourse;
        this.seatsByCourse = seatsByCourse;
        this.viewerEnrollmentByCourse = viewerEnrollmentByCourse;
    }

    @DgsEntityFetcher(name = "Course")
    public Course entity(Map<String, Object> representation) {
        return new Course(TypeId.parse("course", (String) representation.get("id")));
    }

    @DgsData(parentType = "Course")
    CompletableFuture<Integer> enrollmentCount(DataFetchingEnvironment environment) {
        Course course = environment.getSource();
        return countsByCourse.load(environment, course.id(), EnrollmentCountByCourseLoader.All.LEARNING_OR_COMPLETED);
    }

    @DgsData(parentType = "Course")
    CompletableFuture<Integer> seatsAvailable(DataFetchingEnvironment environment) {
        Course course = environment.getSource();
        return seatsByCourse.load(environment, course.id(), SeatsAvailableByCourseLoader.All.FREE_SEATS);
    }

    @DgsData(parentType = "Course")
    @Nullable CompletableFuture<Enrollment> viewerEnrollment(DataFetchingEnvironment environment) {
        if (Viewer.of(environment).isAnonymous()) {
            return null;
        }
        Course course = environment.getSource();
        return viewerEnrollmentByCourse.load(environment, course.id(), Selection.of(environment));
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
