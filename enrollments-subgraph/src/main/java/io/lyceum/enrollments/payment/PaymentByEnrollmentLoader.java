package io.lyceum.enrollments.payment;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The last payments for enrollments, in one statement. */
@DgsDataLoader
class PaymentByEnrollmentLoader extends Loader<UUID, Selection, Payment> {

    private final PaymentRepository payments;

    PaymentByEnrollmentLoader(PaymentRepository payments) {
        this.payments = payments;
    }

    @Override
    protected Map<UUID, Payment> load(Set<UUID> enrollments, Selection selection, Viewer viewer) {
        return payments.findByEnrollments(enrollments, selection, viewer);
    }
}
