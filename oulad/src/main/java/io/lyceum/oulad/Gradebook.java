package io.lyceum.oulad;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What students handed in and what it was worth. The results of most exams were withheld from the dataset: an assessment that nobody has
 * a result of is never due, so that it leaves grades alone.
 */
public final class Gradebook {

    private static final BigDecimal HUNDRED = new BigDecimal("100.00");

    private final OuladFiles files;
    private final Map<Presentation, List<AssessmentRow>> dueByPresentation = new HashMap<>();
    private final Set<Integer> withResults = new HashSet<>();
    private final Map<EnrollmentKey, Map<Integer, ResultRow>> resultsByKey = new HashMap<>();

    public Gradebook(OuladFiles files, Collection<ResultRow> results) {
        this.files = files;
        for (ResultRow result : results) {
            withResults.add(result.assessment().id());
            resultsByKey.computeIfAbsent(result.key(), key -> HashMap.newHashMap(16)).put(result.assessment().id(), result);
        }
        for (AssessmentRow assessment : files.assessments()) {
            if (withResults.contains(assessment.id())) {
                dueByPresentation.computeIfAbsent(assessment.presentation(), key -> new ArrayList<>()).add(assessment);
            }
        }
    }

    /** When an assessment is due: at the presentation's end where the dataset names no day; null where it never is. */
    public @Nullable Instant dueAt(AssessmentRow assessment) {
        if (!withResults.contains(assessment.id())) {
            return null;
        }
        Instant due = assessment.dueAt();
        return due == null ? files.course(assessment.presentation()).end() : due;
    }

    /** 0.00–100.00, rounded half up; null where nothing counts. */
    public @Nullable BigDecimal finalGrade(EnrollmentKey key) {
        Grading grading = new Grading();
        Map<Integer, ResultRow> results = results(key);
        for (AssessmentRow assessment : due(key)) {
            ResultRow result = results.get(assessment.id());
            if (result == null) {
                grading.missing(assessment.weight());
            } else if (result.score() != null) {
                grading.graded(assessment.weight(), result.score());
            }
        }
        return grading.finalGrade();
    }

    /** The share of due assessments that were handed in, 0.00–100.00, rounded half up; zero where none is due. */
    public BigDecimal shareHandedIn(EnrollmentKey key) {
        int due = due(key).size();
        return due == 0
                ? BigDecimal.ZERO.setScale(2)
                : HUNDRED.multiply(BigDecimal.valueOf(results(key).size())).divide(BigDecimal.valueOf(due), 2, RoundingMode.HALF_UP);
    }

    private List<AssessmentRow> due(EnrollmentKey key) {
        return dueByPresentation.getOrDefault(key.presentation(), List.of());
    }

    private Map<Integer, ResultRow> results(EnrollmentKey key) {
        return resultsByKey.getOrDefault(key, Map.of());
    }
}
