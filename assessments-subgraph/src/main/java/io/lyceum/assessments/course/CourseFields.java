package io.lyceum.assessments.course;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.DgsEntityFetcher;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.assessments.assignment.Assignment;
import io.lyceum.assessments.assignment.AssignmentsByCourseLoader;
import io.lyceum.assessments.quiz.Quiz;
import io.lyceum.assessments.quiz.QuizzesByCourseLoader;
import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.page.Connection;
import io.lyceum.starter.page.PageRequest;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** What this subgraph adds to {@code Course}, and the ways to it. */
@DgsComponent
public class CourseFields {

    private static final String PREFIX = "course";

    private final QuizzesByCourseLoader quizzesByCourse;
    private final AssignmentsByCourseLoader assignmentsByCourse;

    CourseFields(QuizzesByCourseLoader quizzesByCourse, AssignmentsByCourseLoader assignmentsByCourse) {
        this.quizzesByCourse = quizzesByCourse;
        this.assignmentsByCourse = assignmentsByCourse;
    }

    @DgsEntityFetcher(name = "Course")
    public Course entity(Map<String, Object> representation) {
        return new Course(TypeId.parse(PREFIX, (String) representation.get("id")));
    }

    @DgsData(parentType = "Course")
    CompletableFuture<Connection<Quiz>> quizzes(DataFetchingEnvironment environment) {
        return quizzesByCourse.load(environment, keyOf(environment), PageRequest.of(environment));
    }

    @DgsData(parentType = "Course")
    CompletableFuture<Connection<Assignment>> assignments(DataFetchingEnvironment environment) {
        return assignmentsByCourse.load(environment, keyOf(environment), PageRequest.of(environment));
    }

    @DgsData(parentType = "Quiz", field = "course")
    Course ofQuiz(DataFetchingEnvironment environment) {
        Quiz quiz = environment.getSource();
        return new Course(Objects.requireNonNull(quiz.courseId()));
    }

    @DgsData(parentType = "Assignment", field = "course")
    Course ofAssignment(DataFetchingEnvironment environment) {
        Assignment assignment = environment.getSource();
        return new Course(Objects.requireNonNull(assignment.courseId()));
    }

    private static UUID keyOf(DataFetchingEnvironment environment) {
        Course course = environment.getSource();
        return course.id();
    }
}
