package io.lyceum.assessments.grade;

import static io.lyceum.assessments.generated.tables.Tables.GRADES;
import static io.lyceum.assessments.generated.tables.Tables.SUBMISSIONS;
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

/** Grades, as far as a viewer may see them: the learner's own are not found until they are released. */
@Repository
class GradeRepository {

    private final DSLContext database;

    GradeRepository(DSLContext database) {
        this.database = database;
    }

    Map<UUID, Grade> findBySubmissions(Set<UUID> submissions, Selection selection, Viewer viewer) {
        return database.select(GRADES.SUBMISSION_ID, grade(selection))
                .from(GRADES)
                .join(SUBMISSIONS).on(SUBMISSIONS.ID.eq(GRADES.SUBMISSION_ID))
                .where(GRADES.SUBMISSION_ID.in(submissions), isSeenBy(viewer))
                .fetchMap(found -> found.value1(), found -> found.value2());
    }

    private static Condition isSeenBy(Viewer viewer) {
        Condition isReleased = GRADES.RELEASED_AT.isNotNull().and(CourseAccess.seesWork(viewer, SUBMISSIONS.USER_ID, SUBMISSIONS.COURSE_ID));
        return isReleased.or(CourseAccess.isStaff(viewer, SUBMISSIONS.COURSE_ID));
    }

    private static SelectField<Grade> grade(Selection selection) {
        return row(
                        selection.pick("score", GRADES.SCORE),
                        selection.pick("percentage", GRADES.PERCENTAGE),
                        selection.pick("gradedAt", GRADES.GRADED_AT))
                .mapping(Grade::new);
    }
}
