package io.lyceum.courses.course;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.page.Connection;
import io.lyceum.starter.page.PageRequest;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Pages of what organizations offer, in a number of statements that does not depend on how many there are. */
@DgsDataLoader
public class CoursesByOrganizationLoader extends Loader<UUID, PageRequest, Connection<Course>> {

    private final CourseListRepository lists;

    CoursesByOrganizationLoader(CourseListRepository lists) {
        this.lists = lists;
    }

    @Override
    protected Map<UUID, Connection<Course>> load(Set<UUID> organizations, PageRequest page, Viewer viewer) {
        return lists.pagesByOrganization(organizations, page);
    }
}
