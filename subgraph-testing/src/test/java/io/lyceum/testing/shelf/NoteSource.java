package io.lyceum.testing.shelf;

import io.lyceum.starter.database.UuidConverter;
import io.lyceum.starter.event.Event;
import io.lyceum.starter.event.StateSource;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All notes that the shelf owns. */
@Component
class NoteSource implements StateSource {

    private static final UuidConverter IDS = new UuidConverter();

    private final DSLContext database;

    NoteSource(DSLContext database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "notes";
    }

    @Override
    public long count() {
        return database.fetchSingle("SELECT COUNT(*) FROM owned_notes").get(0, Long.class);
    }

    @Override
    public List<Event> page(@Nullable UUID after, int limit) {
        byte[] last = after == null ? new byte[0] : IDS.to(after);
        return database.fetch("SELECT id, version, text FROM owned_notes WHERE id > ? ORDER BY id LIMIT ?", last, limit)
                .map(row -> Notes.event(IDS.from(row.get(0, byte[].class)), row.get(1, Long.class), row.get(2, String.class)));
    }
}
