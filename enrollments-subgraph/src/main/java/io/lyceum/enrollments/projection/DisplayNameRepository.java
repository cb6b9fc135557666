package io.lyceum.enrollments.projection;

import static io.lyceum.enrollments.generated.tables.Tables.DISPLAY_NAMES;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.when;

import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** People's names as they are kept. */
@Repository
class DisplayNameRepository {

    private final DSLContext database;

    DisplayNameRepository(DSLContext database) {
        this.database = database;
    }

    /** Keeps a name if it is newer than the one that is there. */
    void replace(UUID person, String name, long version) {
        database.insertInto(DISPLAY_NAMES, DISPLAY_NAMES.USER_ID, DISPLAY_NAMES.DISPLAY_NAME, DISPLAY_NAMES.VERSION)
                .values(person, name, Math.toIntExact(version))
                .onDuplicateKeyUpdate()
                // MySQL assigns from left to right: the version comes last, because the name is decided by the old one.
                .set(
                        DISPLAY_NAMES.DISPLAY_NAME,
                        when(excluded(DISPLAY_NAMES.VERSION).gt(DISPLAY_NAMES.VERSION), excluded(DISPLAY_NAMES.DISPLAY_NAME))
                                .otherwise(DISPLAY_NAMES.DISPLAY_NAME))
                .set(DISPLAY_NAMES.VERSION, greatest(excluded(DISPLAY_NAMES.VERSION), DISPLAY_NAMES.VERSION))
                .execute();
    }
}
