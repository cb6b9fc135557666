package io.lyceum.courses.search;

import io.lyceum.courses.generated.types.CourseFilter;
import io.lyceum.courses.generated.types.CourseStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which courses somebody looks for.
 *
 * @param text null without one
 * @param filter an empty one where nothing is filtered
 */
record CourseSearch(@Nullable SearchText text, CourseFilter filter) {

    private static final List<CourseStatus> CATALOGUE = List.of(CourseStatus.PUBLISHED);

    static CourseSearch of(@Nullable String search, @Nullable CourseFilter filter) {
        return new CourseSearch(SearchText.of(search), filter == null ? new CourseFilter() : filter);
    }

    List<CourseStatus> statuses() {
        return filter.getStatus() == null ? CATALOGUE : filter.getStatus();
    }
}
