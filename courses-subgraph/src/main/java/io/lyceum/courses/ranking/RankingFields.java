package io.lyceum.courses.ranking;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsQuery;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.courses.course.Course;
import io.lyceum.courses.course.CourseByIdLoader;
import io.lyceum.starter.loader.Selection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/** The queries {@code popularCourses} and {@code trendingCourses}. */
@DgsComponent
class RankingFields {

    private final Rankings rankings;
    private final CourseByIdLoader coursesById;

    RankingFields(Rankings rankings, CourseByIdLoader coursesById) {
        this.rankings = rankings;
        this.coursesById = coursesById;
    }

    @DgsQuery
    CompletableFuture<List<Course>> popularCourses(DataFetchingEnvironment environment) {
        return courses(environment, Ranking.POPULAR_COURSES);
    }

    @DgsQuery
    CompletableFuture<List<Course>> trendingCourses(DataFetchingEnvironment environment) {
        return courses(environment, Ranking.TRENDING_COURSES);
    }

    private CompletableFuture<List<Course>> courses(DataFetchingEnvironment environment, Ranking ranking) {
        List<CompletableFuture<Course>> courses = rankings.list(ranking).stream()
                .map(id -> coursesById.load(environment, id, Selection.of(environment)))
                .toList();
        return CompletableFuture.allOf(courses.toArray(CompletableFuture[]::new))
                .thenApply(done -> courses.stream().map(CompletableFuture::join).filter(Objects::nonNull).toList());
    }
}
