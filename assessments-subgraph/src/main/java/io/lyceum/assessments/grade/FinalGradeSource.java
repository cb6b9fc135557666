package io.lyceum.assessments.grade;

import io.lyceum.starter.event.Event;
import io.lyceum.starter.event.StateSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells every final grade anew. */
@Component
class FinalGradeSource implements StateSource {

    private final FinalGradeRepository finalGrades;

    FinalGradeSource(FinalGradeRepository finalGrades) {
        this.finalGrades = finalGrades;
    }

    @Override
    public String name() {
        return "final-grades";
    }

    @Override
    public long count() {
        return finalGrades.count();
    }

    @Override
    public List<Event> page(@Nullable UUID after, int limit) {
        return finalGrades.page(after, limit).stream().map(GradeUpdated::event).toList();
    }
}
