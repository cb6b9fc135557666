package io.lyceum.courses.instructor;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.DgsEntityFetcher;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.courses.course.Course;
import io.lyceum.courses.course.CoursesByInstructorLoader;
import io.lyceum.courses.user.User;
import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.page.Connection;
import io.lyceum.starter.page.PageRequest;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** What is added to the type {@code User}, which the users subgraph owns: what the person teaches. */
@DgsComponent
public class UserFields {

    private static final String PREFIX = "user";

    private final CoursesByInstructorLoader coursesByInstructor;

    UserFields(CoursesByInstructorLoader coursesByInstructor) {
        this.coursesByInstructor = coursesByInstructor;
    }

    @DgsData(parentType = "User")
    CompletableFuture<Connection<Course>> taughtCourses(DataFetchingEnvironment environment) {
        User user = environment.getSource();
        return coursesByInstructor.load(environment, user.id(), PageRequest.of(environment));
    }

    @DgsEntityFetcher(name = "User")
    public User entity(Map<String, Object> representation) {
        return new User(TypeId.parse(PREFIX, (String) representation.get("id")));
    }
}
