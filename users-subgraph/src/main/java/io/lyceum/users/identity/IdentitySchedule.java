package io.lyceum.users.identity;

import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** When what providers told is forgotten. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnWebApplication
class IdentitySchedule {

    private final IdentityProofs proofs;

    IdentitySchedule(IdentityProofs proofs) {
        this.proofs = proofs;
    }

    @Scheduled(initialDelay = 10, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void identityProofs() {
        proofs.forget();
    }
}
