package io.lyceum.enrollments.purchase;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** When this instance asks for payments of which nothing was told for long. Not in an import, which is to end when it is done. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnWebApplication
@ConditionalOnBooleanProperty(name = "lyceum.payments.schedules-enabled", matchIfMissing = true)
class OverduePaymentSchedule {

    private final OverduePayments payments;

    OverduePaymentSchedule(OverduePayments payments) {
        this.payments = payments;
    }

    @Scheduled(fixedDelayString = "${lyceum.payments.inquiry-interval:10m}")
    void ask() {
        payments.ask();
    }
}
