package io.lyceum.assessments.grade;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.viewer.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What the grades of submissions are made up of, in the rubric's order, in one statement. */
@DgsDataLoader
class CriteriaBySubmissionLoader extends Loader<UUID, CriteriaBySubmissionLoader.All, List<CriterionGrade>> {

    /** There is one way to ask. */
    enum All {
        CRITERIA
    }

    private final GradeRepository grades;

    CriteriaBySubmissionLoader(GradeRepository grades) {
        this.grades = grades;
    }

    @Override
    protected Map<UUID, List<CriterionGrade>> load(Set<UUID> submissions, All arguments, Viewer viewer) {
        return grades.listCriteria(submissions, viewer);
    }

    @Override
    protected List<CriterionGrade> absent() {
        return List.of();
    }
}
