package io.lyceum.users.user;

import io.lyceum.starter.event.Event;
import io.lyceum.starter.event.StateSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the state of everybody anew. */
@Component
class UserStateSource implements StateSource {

    static final String TOPIC = "user.updated";

    private final UserStateRepository states;

    UserStateSource(UserStateRepository states) {
        this.states = states;
    }

    @Override
    public String name() {
        return "users";
    }

    @Override
    public long count() {
        return states.count();
    }

    @Override
    public List<Event> page(@Nullable UUID after, int limit) {
        return states.page(after, limit).stream().map(state -> state.event(TOPIC)).toList();
    }
}
