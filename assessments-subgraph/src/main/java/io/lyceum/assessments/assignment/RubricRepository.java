package io.lyceum.assessments.assignment;

import static io.lyceum.assessments.generated.tables.Tables.ASSIGNMENTS;
import static io.lyceum.assessments.generated.tables.Tables.RUBRIC_CRITERIA;
import static org.jooq.impl.DSL.row;

import io.lyceum.starter.viewer.Viewer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What is looked at in grading the assignments that a viewer may see. */
@Repository
class RubricRepository {

    private final DSLContext database;

    RubricRepository(DSLContext database) {
        this.database = database;
    }

    /** The rubrics, with criteria in order; none for an assignment without criteria. */
    Map<UUID, Rubric> findByAssignments(Set<UUID> assignments, Viewer viewer) {
        Map<UUID, List<RubricCriterion>> criteria = new HashMap<>();
        database.select(
                        RUBRIC_CRITERIA.ASSIGNMENT_ID,
                        row(RUBRIC_CRITERIA.ID, RUBRIC_CRITERIA.TITLE, RUBRIC_CRITERIA.DESCRIPTION, RUBRIC_CRITERIA.POINTS)
                                .mapping(RubricCriterion::new))
                .from(RUBRIC_CRITERIA)
                .straightJoin(ASSIGNMENTS).on(ASSIGNMENTS.ID.eq(RUBRIC_CRITERIA.ASSIGNMENT_ID))
                .where(RUBRIC_CRITERIA.ASSIGNMENT_ID.in(assignments), AssignmentRepository.isSeenBy(viewer))
                .orderBy(RUBRIC_CRITERIA.ASSIGNMENT_ID, RUBRIC_CRITERIA.POSITION)
                .forEach(row -> criteria.computeIfAbsent(row.value1(), assignment -> new ArrayList<>()).add(row.value2()));
        Map<UUID, Rubric> rubrics = HashMap.newHashMap(criteria.size());
        criteria.forEach((assignment, list) -> rubrics.put(assignment, new Rubric(list)));
        return rubrics;
    }
}
