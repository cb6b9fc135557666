package io.lyceum.enrollments.user;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.DgsEntityFetcher;
import com.netflix.graphql.dgs.InputArgument;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.enrollments.certificate.Certificate;
import io.lyceum.enrollments.certificate.CertificatePage;
import io.lyceum.enrollments.certificate.CertificatesByUserLoader;
import io.lyceum.enrollments.enrollment.Enrollment;
import io.lyceum.enrollments.enrollment.EnrollmentPage;
import io.lyceum.enrollments.enrollment.EnrollmentsByUserLoader;
import io.lyceum.enrollments.generated.types.CertificateFilter;
import io.lyceum.enrollments.generated.types.EnrollmentFilter;
import io.lyceum.enrollments.generated.types.EnrollmentOrder;
import io.lyceum.enrollments.generated.types.PaymentFilter;
import io.lyceum.enrollments.generated.types.PlanSubscriptionFilter;
import io.lyceum.enrollments.payment.Payment;
import io.lyceum.enrollments.payment.PaymentPage;
import io.lyceum.enrollments.payment.PaymentsByUserLoader;
import io.lyceum.enrollments.subscription.PlanSubscription;
import io.lyceum.enrollments.subscription.PlanSubscriptionPage;
import io.lyceum.enrollments.subscription.PlanSubscriptionsByUserLoader;
import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.page.Connection;
import io.lyceum.starter.page.PageRequest;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What this subgraph adds to the type {@code User}. */
@DgsComponent
public class UserFields {

    private final EnrollmentsByUserLoader enrollmentsByUser;
    private final CertificatesByUserLoader certificatesByUser;
    private final PaymentsByUserLoader paymentsByUser;
    private final PlanSubscriptionsByUserLoader subscriptionsByUser;

    UserFields(
            EnrollmentsByUserLoader enrollmentsByUser,
            CertificatesByUserLoader certificatesByUser,
            PaymentsByUserLoader paymentsByUser,
            PlanSubscriptionsByUserLoader subscriptionsByUser) {
        this.enrollmentsByUser = enrollmentsByUser;
        this.certificatesByUser = certificatesByUser;
        this.paymentsByUser = paymentsByUser;
        this.subscriptionsByUser = subscriptionsByUser;
    }

    @DgsEntityFetcher(name = "User")
    public User entity(Map<String, Object> representation) {
        return new User(TypeId.parse("user", (String) representation.get("id")));
    }

    @DgsData(parentType = "User")
    CompletableFuture<Connection<Enrollment>> enrollments(
            DataFetchingEnvironment environment,
            @InputArgument @Nullable EnrollmentFilter filter,
            @InputArgument @Nullable EnrollmentOrder orderBy) {
        User user = environment.getSource();
        EnrollmentPage page = new EnrollmentPage(filter, orderBy, PageRequest.of(environment));
        return enrollmentsByUser.load(environment, user.id(), page);
    }

    @DgsData(parentType = "User")
    CompletableFuture<Connection<Certificate>> certificates(
            DataFetchingEnvironment environment, @InputArgument @Nullable CertificateFilter filter) {
        User user = environment.getSource();
        return certificatesByUser.load(environment, user.id(), new CertificatePage(filter, PageRequest.of(environment)));
    }

    @DgsData(parentType = "User")
    CompletableFuture<Connection<Payment>> payments(
            DataFetchingEnvironment environment, @InputArgument @Nullable PaymentFilter filter) {
        User user = environment.getSource();
        return paymentsByUser.load(environment, user.id(), new PaymentPage(filter, PageRequest.of(environment)));
    }

    @DgsData(parentType = "User")
    CompletableFuture<Connection<PlanSubscription>> subscriptions(
            DataFetchingEnvironment environment, @InputArgument @Nullable PlanSubscriptionFilter filter) {
        User user = environment.getSource();
        return subscriptionsByUser.load(
                environment, user.id(), new PlanSubscriptionPage(filter, PageRequest.of(environment)));
    }
}
