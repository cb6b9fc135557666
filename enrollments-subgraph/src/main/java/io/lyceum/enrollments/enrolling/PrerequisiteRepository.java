package io.lyceum.enrollments.enrolling;

import static io.lyceum.enrollments.generated.tables.Tables.COURSE_PREREQUISITES;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.val;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What has to be completed before courses. */
@Repository
class PrerequisiteRepository {

    private final DSLContext database;

    PrerequisiteRepository(DSLContext database) {
        this.database = database;
    }

    /** What a person has yet to complete before a course, in the course's order. */
    List<Prerequisite> listMissing(UUID course, UUID person) {
        return database.fetch(MissingPrerequisites.of(person, val(course, COURSE_PREREQUISITES.COURSE_ID))
                        .orderBy(COURSE_PREREQUISITES.POSITION, COURSE_PREREQUISITES.PREREQUISITE_ID))
                .map(mapping(Prerequisite::new));
    }
}
