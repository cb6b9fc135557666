package io.lyceum.assessments.user;

import io.lyceum.starter.event.EventConsumer;
import io.lyceum.starter.event.ReceivedEvent;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Forgets whose work it was once a person has been erased. */
@Component
class UserEventConsumer implements EventConsumer {

    private final AuthorshipRepository authorship;

    UserEventConsumer(AuthorshipRepository authorship) {
        this.authorship = authorship;
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
        authorship.forget(event.aggregateId());
    }
}
