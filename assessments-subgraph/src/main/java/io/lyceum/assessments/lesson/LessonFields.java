package io.lyceum.assessments.lesson;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.DgsEntityFetcher;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.assessments.assignment.Assignment;
import io.lyceum.assessments.assignment.AssignmentsByLessonLoader;
import io.lyceum.assessments.quiz.Quiz;
import io.lyceum.assessments.quiz.QuizByLessonLoader;
import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.loader.Selection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What this subgraph adds to {@code Lesson}, and the ways to it. */
@DgsComponent
public class LessonFields {

    private static final String PREFIX = "lesson";

    private final QuizByLessonLoader quizzesByLesson;
    private final AssignmentsByLessonLoader assignmentsByLesson;

    LessonFields(QuizByLessonLoader quizzesByLesson, AssignmentsByLessonLoader assignmentsByLesson) {
        this.quizzesByLesson = quizzesByLesson;
        this.assignmentsByLesson = assignmentsByLesson;
    }

    @DgsEntityFetcher(name = "Lesson")
    public Lesson entity(Map<String, Object> representation) {
        return new Lesson(TypeId.parse(PREFIX, (String) representation.get("id")));
    }

    @DgsData(parentType = "Lesson")
    CompletableFuture<Quiz> quiz(DataFetchingEnvironment environment) {
        return quizzesByLesson.load(environment, keyOf(environment), Selection.of(environment));
    }

    @DgsData(parentType = "Lesson")
    CompletableFuture<List<Assignment>> assignments(DataFetchingEnvironment environment) {
        return assignmentsByLesson.load(environment, keyOf(environment), Selection.of(environment));
    }

    @DgsData(parentType = "Quiz", field = "lesson")
    @Nullable Lesson ofQuiz(DataFetchingEnvironment environment) {
        Quiz quiz = environment.getSource();
        return lesson(quiz.lessonId());
    }

    @DgsData(parentType = "Assignment", field = "lesson")
    @Nullable Lesson ofAssignment(DataFetchingEnvironment environment) {
        Assignment assignment = environment.getSource();
        return lesson(assignment.lessonId());
    }

    private static @Nullable Lesson lesson(@Nullable UUID id) {
        return id == null ? null : new Lesson(id);
    }

    private static UUID keyOf(DataFetchingEnvironment environment) {
        Lesson lesson = environment.getSource();
        return lesson.id();
    }
}
