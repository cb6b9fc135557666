package io.lyceum.enrollments.payment;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What was given back of payments that the viewer sees, in one statement. */
@DgsDataLoader
class RefundsByPaymentLoader extends Loader<UUID, Selection, List<Refund>> {

    private final RefundRepository refunds;

    RefundsByPaymentLoader(RefundRepository refunds) {
        this.refunds = refunds;
    }

    @Override
    protected Map<UUID, List<Refund>> load(Set<UUID> payments, Selection selection, Viewer viewer) {
        return refunds.listByPayments(payments, selection);
    }

    @Override
    protected List<Refund> absent() {
        return List.of();
    }
}
