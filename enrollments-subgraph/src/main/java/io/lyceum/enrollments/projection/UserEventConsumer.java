package io.lyceum.enrollments.projection;

import io.lyceum.starter.event.EventConsumer;
import io.lyceum.starter.event.ReceivedEvent;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Keeps people's display names as their owner tells them. What was frozen on certificates and invoices stays. */
@Component
class UserEventConsumer implements EventConsumer {

    /** In the place of the name of somebody whose account was erased. */
    static final String ERASED = "Deleted account";

    private static final String ERASED_TOPIC = "user.erased";

    private final DisplayNameRepository names;

    UserEventConsumer(DisplayNameRepository names) {
        this.names = names;
    }

    @Override
    public String name() {
        return "display-names";
    }

    @Override
    public Set<String> topics() {
        return Set.of("user.registered", "user.updated", ERASED_TOPIC);
    }

    @Override
    public void on(ReceivedEvent event) {
        String name = event.topic().equals(ERASED_TOPIC) ? ERASED : event.as(UserState.class).displayName();
        names.replace(event.aggregateId(), name, event.version());
    }

    /** What is kept of a person; the name of the component is the contract's. */
    private record UserState(String displayName) {}
}
