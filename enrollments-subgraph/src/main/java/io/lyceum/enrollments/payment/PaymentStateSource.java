package io.lyceum.enrollments.payment;

import io.lyceum.starter.event.Event;
import io.lyceum.starter.event.StateSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells all settled payments anew; those that are not settled have no event yet. */
@Component
class PaymentStateSource implements StateSource {

    private final PaymentStateRepository payments;

    PaymentStateSource(PaymentStateRepository payments) {
        this.payments = payments;
    }

    @Override
    public String name() {
        return "payments";
    }

    @Override
    public long count() {
        return payments.count();
    }

    @Override
    public List<Event> page(@Nullable UUID after, int limit) {
        return payments.list(after, limit).stream().map(PaymentEvents::state).toList();
    }
}
