package io.lyceum.enrollments.purchase;

import io.lyceum.enrollments.generated.tables.tables.records.PaymentsRecord;
import java.util.List;
import java.util.function.IntFunction;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * When this instance looks for seats that were held long enough. Instances leave each other's rows alone by their locks. Not in an import, which
 * is to end when it is done.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnWebApplication
@ConditionalOnBooleanProperty(name = "lyceum.payments.schedules-enabled", matchIfMissing = true)
class SeatHoldSchedule {

    private static final int AT_ONCE = 100;

    private final PurchaseRelease releases;
    private final CheckoutService checkouts;

    SeatHoldSchedule(PurchaseRelease releases, CheckoutService checkouts) {
        this.releases = releases;
        this.checkouts = checkouts;
    }

    @Scheduled(fixedDelayString = "${lyceum.payments.expiry-interval:5s}")
    void expire() {
        expire(releases::expire);
        expire(releases::expireSubscriptions);
    }

    private void expire(IntFunction<List<PaymentsRecord>> next) {
        List<PaymentsRecord> expired;
        do {
            expired = next.apply(AT_ONCE);
            expired.forEach(payment -> checkouts.cancel(payment.getGateway(), payment.getGatewayReference()));
        } while (expired.size() == AT_ONCE);
    }
}
