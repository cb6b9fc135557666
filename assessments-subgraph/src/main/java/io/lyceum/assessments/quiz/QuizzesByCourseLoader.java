package io.lyceum.assessments.quiz;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.page.Connection;
import io.lyceum.starter.page.PageRequest;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Pages of the quizzes of courses: one statement for the pages, and one for the totals where they are wanted. */
@DgsDataLoader
public class QuizzesByCourseLoader extends Loader<UUID, PageRequest, Connection<Quiz>> {

    private final QuizRepository quizzes;

    QuizzesByCourseLoader(QuizRepository quizzes) {
        this.quizzes = quizzes;
    }

    @Override
    protected Map<UUID, Connection<Quiz>> load(Set<UUID> courses, PageRequest page, Viewer viewer) {
        return quizzes.listByCourses(courses, page, viewer);
    }
}
