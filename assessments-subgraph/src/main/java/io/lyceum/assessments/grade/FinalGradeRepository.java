package io.lyceum.assessments.grade;

import static io.lyceum.assessments.generated.tables.Tables.FINAL_GRADES;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.sql;
import static org.jooq.impl.DSL.val;

import io.lyceum.assessments.access.CourseAccess;
import io.lyceum.starter.viewer.Viewer;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record6;
import org.jooq.SelectWhereStep;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Final grades, as far as a viewer may see them, and what keeps them. {@link FinalGrades} has the formula. */
@Repository
class FinalGradeRepository {

    private final DSLContext database;

    FinalGradeRepository(DSLContext database) {
        this.database = database;
    }

    Map<UUID, BigDecimal> findByEnrollments(Set<UUID> enrollments, Viewer viewer) {
        return database.select(FINAL_GRADES.ENROLLMENT_ID, FINAL_GRADES.PERCENTAGE)
                .from(FINAL_GRADES)
                .where(
                        FINAL_GRADES.ENROLLMENT_ID.in(enrollments),
                        FINAL_GRADES.PERCENTAGE.isNotNull(),
                        CourseAccess.seesWork(viewer, FINAL_GRADES.USER_ID, FINAL_GRADES.COURSE_ID))
                .fetchMap(FINAL_GRADES.ENROLLMENT_ID, FINAL_GRADES.PERCENTAGE);
    }

    /**
     * @param computedAt noted with what changes
     * @return the final grades that changed
     */
    List<FinalGrade> recomputeCourse(UUID course, Instant now, Instant computedAt) {
        return recompute(in(FINAL_GRADES.COURSE_ID, List.of(course)), now, computedAt);
    }

    /**
     * @param computedAt noted with what changes
     * @return the final grades that changed
     */
    List<FinalGrade> recomputeEnrollments(Collection<UUID> enrollments, Instant now, Instant computedAt) {
        return recompute(in(FINAL_GRADES.ENROLLMENT_ID, enrollments), now, computedAt);
    }

    /** By the keys of enrollments, in ascending order. */
    List<FinalGrade> page(@Nullable UUID after, int limit) {
        return finalGrades()
                .where(after == null ? noCondition() : FINAL_GRADES.ENROLLMENT_ID.gt(after))
                .orderBy(FINAL_GRADES.ENROLLMENT_ID)
                .limit(limit)
                .fetch(mapping(FinalGrade::new));
    }

    long count() {
        return database.fetchCount(FINAL_GRADES);
    }

    private List<FinalGrade> recompute(Condition scope, Instant now, Instant computedAt) {
        int written = database.execute(sql(FinalGradeSql.WRITE_CHANGED, scope, moment(now), moment(computedAt), CountedAttempts.percentage()));
        return written == 0
                ? List.of()
                : finalGrades().where(scope, FINAL_GRADES.UPDATED_AT.eq(computedAt)).fetch(mapping(FinalGrade::new));
    }

    private SelectWhereStep<Record6<UUID, UUID, UUID, BigDecimal, Integer, Instant>> finalGrades() {
        return database.select(
                        FINAL_GRADES.ENROLLMENT_ID,
                        FINAL_GRADES.USER_ID,
                        FINAL_GRADES.COURSE_ID,
                        FINAL_GRADES.PERCENTAGE,
                        FINAL_GRADES.VERSION,
                        FINAL_GRADES.UPDATED_AT)
                .from(FINAL_GRADES);
    }

    private static Field<Instant> moment(Instant instant) {
        return val(instant, FINAL_GRADES.UPDATED_AT.getDataType());
    }

    /** The column without its table: attempts, submissions and final grades have the same ones. */
    private static Condition in(TableField<?, UUID> column, Collection<UUID> keys) {
        return keys.isEmpty()
                ? falseCondition()
                : DSL.field(column.getUnqualifiedName(), column.getDataType()).in(keys);
    }
}
