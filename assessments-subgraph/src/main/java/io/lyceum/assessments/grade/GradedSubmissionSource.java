package io.lyceum.assessments.grade;

import io.lyceum.starter.event.Event;
import io.lyceum.starter.event.StateSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells every graded submission anew. */
@Component
class GradedSubmissionSource implements StateSource {

    private final GradedSubmissionRepository submissions;

    GradedSubmissionSource(GradedSubmissionRepository submissions) {
        this.submissions = submissions;
    }

    @Override
    public String name() {
        return "graded-submissions";
    }

    @Override
    public long count() {
        return submissions.count();
    }

    @Override
    public List<Event> page(@Nullable UUID after, int limit) {
        return submissions.page(after, limit).stream().map(AssignmentGraded::event).toList();
    }
}
