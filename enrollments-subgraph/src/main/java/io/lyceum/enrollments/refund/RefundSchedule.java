package io.lyceum.enrollments.refund;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** When this instance asks again for refunds that were left over, or of which nothing was told. Not in an import, which is to end when it is done. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnWebApplication
@ConditionalOnBooleanProperty(name = "lyceum.payments.schedules-enabled", matchIfMissing = true)
class RefundSchedule {

    private final RefundExecution refunds;

    RefundSchedule(RefundExecution refunds) {
        this.refunds = refunds;
    }

    @Scheduled(fixedDelayString = "${lyceum.payments.refund-interval:30s}")
    void execute() {
        refunds.executeLeftOver();
        refunds.askForOverdue();
    }
}
