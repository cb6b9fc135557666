package io.lyceum.assessments.grade;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.viewer.Viewer;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Final grades of enrollments in per cent, in one statement. */
@DgsDataLoader
public class FinalGradeByEnrollmentLoader extends Loader<UUID, FinalGradeByEnrollmentLoader.All, BigDecimal> {

    /** There is one way to ask. */
    public enum All {
        PERCENTAGES
    }

    private final FinalGradeRepository finalGrades;

    FinalGradeByEnrollmentLoader(FinalGradeRepository finalGrades) {
        this.finalGrades = finalGrades;
    }

    @Override
    protected Map<UUID, BigDecimal> load(Set<UUID> enrollments, All arguments, Viewer viewer) {
        return finalGrades.findByEnrollments(enrollments, viewer);
    }
}
