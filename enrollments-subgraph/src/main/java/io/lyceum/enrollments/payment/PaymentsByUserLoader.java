package io.lyceum.enrollments.payment;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.page.Connection;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Pages of what people paid, in one statement. */
@DgsDataLoader
public class PaymentsByUserLoader extends Loader<UUID, PaymentPage, Connection<Payment>> {

    private final PaymentRepository payments;

    PaymentsByUserLoader(PaymentRepository payments) {
        this.payments = payments;
    }

    @Override
    protected Map<UUID, Connection<Payment>> load(Set<UUID> users, PaymentPage page, Viewer viewer) {
        return payments.pagesByUser(users, page, viewer);
    }
}
