package io.lyceum.courses.review;

import io.lyceum.starter.event.EventConsumer;
import io.lyceum.starter.event.ReceivedEvent;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reviews by somebody whose account was erased stay, without an author. */
@Component
class ErasedAuthorConsumer implements EventConsumer {

    private final ReviewAuthorRepository reviews;

    ErasedAuthorConsumer(ReviewAuthorRepository reviews) {
        this.reviews = reviews;
    }

    @Override
    public String name() {
        return "review-authors";
    }

    @Override
    public Set<String> topics() {
        return Set.of("user.erased");
    }

    @Override
    public void on(ReceivedEvent event) {
        reviews.forget(event.aggregateId(), event.occurredAt());
    }
}
