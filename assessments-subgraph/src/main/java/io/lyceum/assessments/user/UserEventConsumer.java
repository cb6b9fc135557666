package io.lyceum.assessments.user;

import io.lyceum.starter.event.EventConsumer;
import io.lyceum.starter.event.ReceivedEvent;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Forgets people who have been erased. */
@Component
class UserEventConsumer implements EventConsumer {

    private final Erasure erasure;

    UserEventConsumer(Erasure erasure) {
        this.erasure = erasure;
    }

    @Override
    public String name() {
        return "users";
    }

    @Override
    public Set<String> topics() {
        return Set.of("user.erased");
    }

    @Override
    public void on(ReceivedEvent event) {
        erasure.erase(event.aggregateId(), event.occurredAt());
    }
}
