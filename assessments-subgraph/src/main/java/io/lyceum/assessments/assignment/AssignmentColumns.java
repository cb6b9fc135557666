package io.lyceum.assessments.assignment;

import static io.lyceum.assessments.generated.tables.Tables.ASSIGNMENTS;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.when;

import io.lyceum.assessments.access.CourseAccess;
import io.lyceum.assessments.generated.types.SubmissionType;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;

/** What is read of an assignment. */
final class AssignmentColumns {

    private AssignmentColumns() {}

    static SelectField<Assignment> of(Selection selection, Viewer viewer, Instant now) {
        Condition takesPart = CourseAccess.takesPart(viewer, ASSIGNMENTS.COURSE_ID, now);
        return row(
                        ASSIGNMENTS.ID,
                        selection.pick("title", ASSIGNMENTS.TITLE),
                        selection.pick("description", ASSIGNMENTS.DESCRIPTION),
                        selection.pick("instructions", when(takesPart, ASSIGNMENTS.INSTRUCTIONS)),
                        selection.pick("availableFrom", ASSIGNMENTS.AVAILABLE_FROM),
                        selection.pick("dueAt", ASSIGNMENTS.DUE_AT),
                        selection.pick("maxScore", ASSIGNMENTS.MAX_SCORE),
                        selection.pick("weight", ASSIGNMENTS.WEIGHT),
                        row(
                                        selection.pick("latePolicy", ASSIGNMENTS.IS_LATE_ACCEPTED),
                                        selection.pick("latePolicy", ASSIGNMENTS.LATE_GRACE_MINUTES),
                                        selection.pick("latePolicy", ASSIGNMENTS.LATE_ACCEPTED_UNTIL),
                                        selection.pick("latePolicy", ASSIGNMENTS.LATE_PENALTY_PER_DAY),
                                        selection.pick("latePolicy", ASSIGNMENTS.LATE_PENALTY_MAXIMUM))
                                .mapping(LatePolicy::new),
                        row(
                                        selection.pick("submissionTypes", ASSIGNMENTS.IS_TEXT_ACCEPTED),
                                        selection.pick("submissionTypes", ASSIGNMENTS.IS_LINK_ACCEPTED),
                                        selection.pick("submissionTypes", ASSIGNMENTS.IS_FILE_ACCEPTED))
                                .mapping(AssignmentColumns::submissionTypes),
                        selection.pick("allowsResubmission", ASSIGNMENTS.IS_RESUBMISSION_ALLOWED),
                        selection.pick("isAnonymous", ASSIGNMENTS.IS_ANONYMOUS),
                        selection.pick("isPublished", ASSIGNMENTS.IS_PUBLISHED),
                        selection.pick("course", ASSIGNMENTS.COURSE_ID),
                        selection.pick("lesson", ASSIGNMENTS.LESSON_ID),
                        selection.pick("version", ASSIGNMENTS.VERSION))
                .mapping(Assignment::new);
    }

    private static List<SubmissionType> submissionTypes(@Nullable Boolean text, @Nullable Boolean link, @Nullable Boolean file) {
        List<SubmissionType> types = new ArrayList<>(3);
        addWhere(text, SubmissionType.TEXT, types);
        addWhere(link, SubmissionType.LINK, types);
        addWhere(file, SubmissionType.FILE, types);
        return types;
    }

    private static void addWhere(@Nullable Boolean isAccepted, SubmissionType type, List<SubmissionType> types) {
        if (Boolean.TRUE.equals(isAccepted)) {
            types.add(type);
        }
    }
}
