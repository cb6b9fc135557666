package io.lyceum.courses.instructor;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.courses.course.Course;
import io.lyceum.starter.loader.Selection;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The type {@code CourseInstructor} and the way to it. */
@DgsComponent
class CourseInstructorFields {

    private final InstructorsByCourseLoader instructorsByCourse;

    CourseInstructorFields(InstructorsByCourseLoader instructorsByCourse) {
        this.instructorsByCourse = instructorsByCourse;
    }

    @DgsData(parentType = "Course")
    CompletableFuture<List<CourseInstructor>> instructors(DataFetchingEnvironment environment) {
        Course course = environment.getSource();
        return instructorsByCourse.load(environment, course.id(), Selection.of(environment));
    }
}
