package io.lyceum.assessments.grade;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Grades by the keys of their submissions, in one statement. */
@DgsDataLoader
class GradeBySubmissionLoader extends Loader<UUID, Selection, Grade> {

    private final GradeRepository grades;

    GradeBySubmissionLoader(GradeRepository grades) {
        this.grades = grades;
    }

    @Override
    protected Map<UUID, Grade> load(Set<UUID> submissions, Selection selection, Viewer viewer) {
        return grades.findBySubmissions(submissions, selection, viewer);
    }
}
