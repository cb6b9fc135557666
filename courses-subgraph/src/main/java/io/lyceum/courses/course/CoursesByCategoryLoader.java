package io.lyceum.courses.course;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.page.Connection;
import io.lyceum.starter.page.PageRequest;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Pages of what is filed under subjects and below them, in a number of statements that does not depend on how many there are. */
@DgsDataLoader
public class CoursesByCategoryLoader extends Loader<UUID, PageRequest, Connection<Course>> {

    private final CourseListRepository lists;

    CoursesByCategoryLoader(CourseListRepository lists) {
        this.lists = lists;
    }

    @Override
    protected Map<UUID, Connection<Course>> load(Set<UUID> categories, PageRequest page, Viewer viewer) {
        return lists.pagesByCategory(categories, page);
    }
}
