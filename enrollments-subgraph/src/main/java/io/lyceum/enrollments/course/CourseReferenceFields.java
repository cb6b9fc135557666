package io.lyceum.enrollments.course;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.enrollments.certificate.Certificate;
import io.lyceum.enrollments.coupon.Coupon;
import io.lyceum.enrollments.coupon.CoursesByCouponLoader;
import io.lyceum.enrollments.enrollment.Enrollment;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/** The ways from this subgraph's types to {@code Course}. */
@DgsComponent
class CourseReferenceFields {

    private final CoursesByCouponLoader coursesByCoupon;

    CourseReferenceFields(CoursesByCouponLoader coursesByCoupon) {
        this.coursesByCoupon = coursesByCoupon;
    }

    @DgsData(parentType = "Enrollment", field = "course")
    Course ofEnrollment(DataFetchingEnvironment environment) {
        Enrollment enrollment = environment.getSource();
        return new Course(Objects.requireNonNull(enrollment.courseId()));
    }

    @DgsData(parentType = "Certificate", field = "course")
    Course ofCertificate(DataFetchingEnvironment environment) {
        Certificate certificate = environment.getSource();
        return new Course(Objects.requireNonNull(certificate.courseId()));
    }

    @DgsData(parentType = "Coupon")
    CompletableFuture<List<Course>> courses(DataFetchingEnvironment environment) {
        Coupon coupon = environment.getSource();
        return coursesByCoupon.load(environment, coupon.id(), CoursesByCouponLoader.All.COURSES)
                .thenApply(courses -> courses.stream().map(Course::new).toList());
    }
}
