package io.lyceum.assessments.course;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.assessments.assignment.Assignment;
import io.lyceum.assessments.quiz.Quiz;
import java.util.Objects;

/** The ways to {@code Course}. */
@DgsComponent
class CourseFields {

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
}
