package io.lyceum.assessments.grade;

import static io.lyceum.assessments.generated.tables.Tables.CRITERION_GRADES;
import static io.lyceum.assessments.generated.tables.Tables.GRADES;
import static io.lyceum.assessments.generated.tables.Tables.RUBRIC_CRITERIA;
import static io.lyceum.assessments.generated.tables.Tables.SUBMISSIONS;
import static org.jooq.impl.DSL.row;

import io.lyceum.assessments.access.CourseAccess;
import io.lyceum.assessments.assignment.RubricCriterion;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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
                .straightJoin(SUBMISSIONS).on(SUBMISSIONS.ID.eq(GRADES.SUBMISSION_ID))
                .where(GRADES.SUBMISSION_ID.in(submissions), isSeenBy(viewer))
                .fetchMap(found -> found.value1(), found -> found.value2());
    }

    /** What the grades are made up of, in the rubric's order. */
    Map<UUID, List<CriterionGrade>> listCriteria(Set<UUID> submissions, Viewer viewer) {
        Map<UUID, List<CriterionGrade>> found = new HashMap<>();
        database.select(
                        CRITERION_GRADES.SUBMISSION_ID,
                        row(
                                        row(RUBRIC_CRITERIA.ID, RUBRIC_CRITERIA.TITLE, RUBRIC_CRITERIA.DESCRIPTION, RUBRIC_CRITERIA.POINTS)
                                                .mapping(RubricCriterion::new),
                                        CRITERION_GRADES.POINTS,
                                        CRITERION_GRADES.COMMENT)
                                .mapping(CriterionGrade::new))
                .from(CRITERION_GRADES)
                .straightJoin(GRADES).on(GRADES.SUBMISSION_ID.eq(CRITERION_GRADES.SUBMISSION_ID))
                .straightJoin(SUBMISSIONS).on(SUBMISSIONS.ID.eq(GRADES.SUBMISSION_ID))
                .straightJoin(RUBRIC_CRITERIA).on(RUBRIC_CRITERIA.ID.eq(CRITERION_GRADES.CRITERION_ID))
                .where(CRITERION_GRADES.SUBMISSION_ID.in(submissions), isSeenBy(viewer))
                .orderBy(CRITERION_GRADES.SUBMISSION_ID, RUBRIC_CRITERIA.POSITION)
                .forEach(row -> found.computeIfAbsent(row.value1(), submission -> new ArrayList<>()).add(row.value2()));
        return found;
    }

    private static Condition isSeenBy(Viewer viewer) {
        Condition isReleased = GRADES.RELEASED_AT.isNotNull().and(CourseAccess.seesWork(viewer, SUBMISSIONS.USER_ID, SUBMISSIONS.COURSE_ID));
        return isReleased.or(CourseAccess.isStaff(viewer, SUBMISSIONS.COURSE_ID));
    }

    private static SelectField<Grade> grade(Selection selection) {
        return row(
                        GRADES.SUBMISSION_ID,
                        selection.pick("score", GRADES.SCORE),
                        selection.pick("percentage", GRADES.PERCENTAGE),
                        selection.pick("latePenalty", GRADES.LATE_PENALTY),
                        selection.pick("feedback", GRADES.FEEDBACK),
                        selection.pick("gradedAt", GRADES.GRADED_AT),
                        selection.pick("releasedAt", GRADES.RELEASED_AT),
                        selection.pick("gradedBy", GRADES.GRADED_BY))
                .mapping(Grade::new);
    }
}
