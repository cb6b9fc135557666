package io.lyceum.courses.review;

import io.lyceum.starter.event.Event;
import io.lyceum.starter.event.StateSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All reviews that were ever published or refused, told again. */
@Component
class ReviewStateSource implements StateSource {

    private final ReviewStateRepository reviews;

    ReviewStateSource(ReviewStateRepository reviews) {
        this.reviews = reviews;
    }

    @Override
    public String name() {
        return "reviews";
    }

    @Override
    public long count() {
        return reviews.count();
    }

    @Override
    public List<Event> page(@Nullable UUID after, int limit) {
        return reviews.list(after, limit).stream().map(ReviewState::event).toList();
    }
}
