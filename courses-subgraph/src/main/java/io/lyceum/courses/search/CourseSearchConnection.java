package io.lyceum.courses.search;

import io.lyceum.courses.course.Course;
import io.lyceum.starter.page.Connection;
import io.lyceum.starter.page.Edge;
import io.lyceum.starter.page.PageInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of the catalogue. What the query does not select is null. */
record CourseSearchConnection(
        List<Edge<Course>> edges,
        List<Course> nodes,
        PageInfo pageInfo,
        @Nullable Integer totalCount,
        @Nullable CourseFacets facets) {

    static CourseSearchConnection of(Connection<Course> page, @Nullable CourseFacets facets) {
        return new CourseSearchConnection(page.edges(), page.nodes(), page.pageInfo(), page.totalCount(), facets);
    }
}
