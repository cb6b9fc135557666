package io.lyceum.assessments.gradebook;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.DgsTypeResolver;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.assessments.assignment.AssignmentByIdLoader;
import io.lyceum.assessments.course.Course;
import io.lyceum.assessments.grade.FinalGradeByEnrollmentLoader;
import io.lyceum.assessments.quiz.QuizByIdLoader;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.page.Connection;
import io.lyceum.starter.page.PageRequest;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The types {@code GradebookRow}, {@code GradebookEntry} and {@code GradedItem}, and the way to them. */
@DgsComponent
public class GradebookFields {

    private final GradebookByCourseLoader gradebooksByCourse;
    private final EntriesByEnrollmentLoader entriesByEnrollment;
    private final FinalGradeByEnrollmentLoader finalGradesByEnrollment;
    private final QuizByIdLoader quizzesById;
    private final AssignmentByIdLoader assignmentsById;

    GradebookFields(
            GradebookByCourseLoader gradebooksByCourse,
            EntriesByEnrollmentLoader entriesByEnrollment,
            FinalGradeByEnrollmentLoader finalGradesByEnrollment,
            QuizByIdLoader quizzesById,
            AssignmentByIdLoader assignmentsById) {
        this.gradebooksByCourse = gradebooksByCourse;
        this.entriesByEnrollment = entriesByEnrollment;
        this.finalGradesByEnrollment = finalGradesByEnrollment;
        this.quizzesById = quizzesById;
        this.assignmentsById = assignmentsById;
    }

    @DgsData(parentType = "Course")
    CompletableFuture<Connection<GradebookRow>> gradebook(DataFetchingEnvironment environment) {
        Course course = environment.getSource();
        return gradebooksByCourse.load(environment, course.id(), PageRequest.of(environment));
    }

    @DgsData(parentType = "GradebookRow")
    CompletableFuture<BigDecimal> finalGrade(DataFetchingEnvironment environment) {
        GradebookRow row = environment.getSource();
        return finalGradesByEnrollment.load(environment, row.enrollmentId(), FinalGradeByEnrollmentLoader.All.PERCENTAGES);
    }

    @DgsData(parentType = "GradebookRow")
    CompletableFuture<List<GradebookEntry>> entries(DataFetchingEnvironment environment) {
        GradebookRow row = environment.getSource();
        return entriesByEnrollment.load(environment, row.enrollmentId(), EntriesByEnrollmentLoader.All.ENTRIES);
    }

    @DgsData(parentType = "GradebookEntry")
    CompletableFuture<?> item(DataFetchingEnvironment environment) {
        GradebookEntry entry = environment.getSource();
        return entry.isQuiz()
                ? quizzesById.load(environment, entry.itemId(), Selection.of(environment))
                : assignmentsById.load(environment, entry.itemId(), Selection.of(environment));
    }

    /** The records are named as the types. */
    @DgsTypeResolver(name = "GradedItem")
    public String typeOf(Object item) {
        return item.getClass().getSimpleName();
    }
}
