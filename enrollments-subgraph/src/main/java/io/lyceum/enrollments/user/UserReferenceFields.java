package io.lyceum.enrollments.user;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.enrollments.certificate.Certificate;
import io.lyceum.enrollments.enrollment.Enrollment;
import io.lyceum.enrollments.payment.Payment;
import io.lyceum.enrollments.subscription.PlanSubscription;
import java.util.Objects;

/** The ways from this subgraph's types to {@code User}. */
@DgsComponent
class UserReferenceFields {

    @DgsData(parentType = "Enrollment", field = "student")
    User studentOfEnrollment(DataFetchingEnvironment environment) {
        Enrollment enrollment = environment.getSource();
        return new User(Objects.requireNonNull(enrollment.studentId()));
    }

    @DgsData(parentType = "Certificate", field = "student")
    User studentOfCertificate(DataFetchingEnvironment environment) {
        Certificate certificate = environment.getSource();
        return new User(Objects.requireNonNull(certificate.studentId()));
    }

    @DgsData(parentType = "Payment")
    User payer(DataFetchingEnvironment environment) {
        Payment payment = environment.getSource();
        return new User(Objects.requireNonNull(payment.payerId()));
    }

    @DgsData(parentType = "PlanSubscription")
    User subscriber(DataFetchingEnvironment environment) {
        PlanSubscription subscription = environment.getSource();
        return new User(Objects.requireNonNull(subscription.subscriberId()));
    }
}
