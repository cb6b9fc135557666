package io.lyceum.assessments.job;

import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Locks of MySQL by name, within this schema. */
@Repository
class ExclusiveJobRepository {

    private final DSLContext database;

    ExclusiveJobRepository(DSLContext database) {
        this.database = database;
    }

    /** MySQL's lock belongs to a connection, which is kept for it; the work has others. */
    void runLocked(String name, Runnable work) {
        database.connection(connection -> {
            DSLContext one = DSL.using(connection, SQLDialect.MYSQL);
            boolean isTaken = one.fetchSingle("SELECT GET_LOCK(CONCAT(DATABASE(), '.', ?), 0)", name).get(0, Integer.class) == 1;
            if (!isTaken) {
                return;
            }
            try {
                work.run();
            } finally {
                one.fetch("SELECT RELEASE_LOCK(CONCAT(DATABASE(), '.', ?))", name);
            }
        });
    }
}
