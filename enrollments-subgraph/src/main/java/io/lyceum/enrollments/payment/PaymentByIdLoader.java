package io.lyceum.enrollments.payment;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Payments by their keys, in one statement. */
@DgsDataLoader
public class PaymentByIdLoader extends Loader<UUID, Selection, Payment> {

    private final PaymentRepository payments;

    PaymentByIdLoader(PaymentRepository payments) {
        this.payments = payments;
    }

    @Override
    protected Map<UUID, Payment> load(Set<UUID> ids, Selection selection, Viewer viewer) {
        return payments.findByIds(ids, selection, viewer);
    }
}
