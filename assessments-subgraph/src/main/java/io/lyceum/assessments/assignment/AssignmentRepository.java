package io.lyceum.assessments.assignment;

import static io.lyceum.assessments.generated.tables.Tables.ASSIGNMENTS;
import static org.jooq.impl.DSL.row;

import io.lyceum.assessments.access.CourseAccess;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SelectField;
import org.springframework.stereotype.Repository;

/** Assignments, as far as a viewer may see them: a draft is not found, but for those who teach its course. */
@Repository
class AssignmentRepository {

    private final DSLContext database;

    AssignmentRepository(DSLContext database) {
        this.database = database;
    }

    Map<UUID, Assignment> findByIds(Set<UUID> ids, Selection selection, Viewer viewer) {
        Condition isStaff = CourseAccess.isStaff(viewer, ASSIGNMENTS.COURSE_ID);
        return database.select(ASSIGNMENTS.ID, assignment(selection))
                .from(ASSIGNMENTS)
                .where(ASSIGNMENTS.ID.in(ids), ASSIGNMENTS.IS_PUBLISHED.isTrue().or(isStaff))
                .fetchMap(found -> found.value1(), found -> found.value2());
    }

    private static SelectField<Assignment> assignment(Selection selection) {
        return row(
                        ASSIGNMENTS.ID,
                        selection.pick("title", ASSIGNMENTS.TITLE),
                        selection.pick("dueAt", ASSIGNMENTS.DUE_AT),
                        selection.pick("maxScore", ASSIGNMENTS.MAX_SCORE),
                        selection.pick("weight", ASSIGNMENTS.WEIGHT),
                        selection.pick("course", ASSIGNMENTS.COURSE_ID))
                .mapping(Assignment::new);
    }
}
