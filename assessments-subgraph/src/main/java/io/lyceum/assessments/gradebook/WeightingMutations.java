package io.lyceum.assessments.gradebook;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.DgsMutation;
import com.netflix.graphql.dgs.InputArgument;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.assessments.assignment.AssignmentByIdLoader;
import io.lyceum.assessments.generated.types.ExcuseLearnerInput;
import io.lyceum.assessments.generated.types.SetWeightInput;
import io.lyceum.assessments.quiz.QuizByIdLoader;
import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The mutations that set what work counts. */
@DgsComponent
class WeightingMutations {

    private final WeightingService weighting;
    private final QuizByIdLoader quizzes;
    private final AssignmentByIdLoader assignments;

    WeightingMutations(WeightingService weighting, QuizByIdLoader quizzes, AssignmentByIdLoader assignments) {
        this.weighting = weighting;
        this.quizzes = quizzes;
        this.assignments = assignments;
    }

    @DgsMutation
    SetWeightPayload setWeight(DataFetchingEnvironment environment, @InputArgument SetWeightInput input) {
        WorkKey work = WorkKey.parse(input.getWorkId());
        return weighting.setWeight(work, input.getExpectedVersion(), input.getWeight(), Viewer.of(environment))
                .map(SetWeightPayload::refused)
                .orElseGet(() -> SetWeightPayload.set(work));
    }

    @DgsMutation
    ExcuseLearnerPayload excuseLearner(DataFetchingEnvironment environment, @InputArgument ExcuseLearnerInput input) {
        UUID enrollment = TypeId.parse("enrollment", input.getEnrollmentId());
        WorkKey work = WorkKey.parse(input.getWorkId());
        return weighting.excuse(work, enrollment, input.getIsExcused(), input.getReason(), Viewer.of(environment))
                .map(ExcuseLearnerPayload::refused)
                .orElseGet(() -> ExcuseLearnerPayload.done(enrollment));
    }

    @DgsData(parentType = "SetWeightPayload")
    @Nullable CompletableFuture<?> work(DataFetchingEnvironment environment) {
        SetWeightPayload payload = environment.getSource();
        if (payload.workKey() == null) {
            return null;
        }
        return payload.workKey().isQuiz()
                ? quizzes.load(environment, payload.workKey().id(), Selection.of(environment))
                : assignments.load(environment, payload.workKey().id(), Selection.of(environment));
    }
}
