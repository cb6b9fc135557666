package io.lyceum.enrollments.lesson;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.DgsMutation;
import com.netflix.graphql.dgs.InputArgument;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.enrollments.generated.types.SaveLessonNotesInput;
import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The mutation by which learners keep notes. */
@DgsComponent
class LessonNotesMutations {

    private final LessonNotesService notes;
    private final OwnProgressByIdLoader progress;

    LessonNotesMutations(LessonNotesService notes, OwnProgressByIdLoader progress) {
        this.notes = notes;
        this.progress = progress;
    }

    @DgsMutation
    SaveLessonNotesPayload saveLessonNotes(DataFetchingEnvironment environment, @InputArgument SaveLessonNotesInput input) {
        UUID enrollment = TypeId.parse("enrollment", input.getEnrollmentId());
        UUID lesson = TypeId.parse("lesson", input.getLessonId());
        return SaveLessonNotesPayload.of(
                notes.save(enrollment, lesson, input.getNotes(), Viewer.of(environment).requireId()));
    }

    @DgsData(parentType = "SaveLessonNotesPayload")
    @Nullable CompletableFuture<LessonProgress> lessonProgress(DataFetchingEnvironment environment) {
        SaveLessonNotesPayload payload = environment.getSource();
        return payload.progressId() == null
                ? null
                : progress.load(environment, payload.progressId(), Selection.of(environment));
    }
}
