package io.lyceum.courses.search;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.DgsQuery;
import com.netflix.graphql.dgs.InputArgument;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.courses.category.CategoryByIdLoader;
import io.lyceum.courses.course.Course;
import io.lyceum.courses.generated.types.CourseFilter;
import io.lyceum.courses.generated.types.CourseOrder;
import io.lyceum.courses.search.CourseFacets.CategoryFacet;
import io.lyceum.courses.search.CourseFacets.TagFacet;
import io.lyceum.courses.tag.TagByIdLoader;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.page.Connection;
import io.lyceum.starter.page.PageRequest;
import io.lyceum.starter.viewer.Viewer;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The query {@code courses}. */
@DgsComponent
class CourseSearchFields {

    private final CourseSearchRepository courses;
    private final CourseFacetRepository facets;
    private final CategoryByIdLoader categoriesById;
    private final TagByIdLoader tagsById;

    CourseSearchFields(
            CourseSearchRepository courses,
            CourseFacetRepository facets,
            CategoryByIdLoader categoriesById,
            TagByIdLoader tagsById) {
        this.courses = courses;
        this.facets = facets;
        this.categoriesById = categoriesById;
        this.tagsById = tagsById;
    }

    @DgsQuery
    CourseSearchConnection courses(
            DataFetchingEnvironment environment,
            @InputArgument @Nullable String search,
            @InputArgument @Nullable CourseFilter filter,
            @InputArgument @Nullable CourseOrder orderBy) {
        CourseSearch wanted = CourseSearch.of(search, filter);
        Viewer viewer = Viewer.of(environment);
        Connection<Course> page = courses.page(wanted, orderBy, PageRequest.of(environment), viewer);
        return CourseSearchConnection.of(
                page,
                Selection.of(environment).has("facets")
                        ? facets.facets(wanted, Selection.below(environment, "facets"), viewer)
                        : null);
    }

    @DgsData(parentType = "CategoryFacet")
    CompletableFuture<?> category(DataFetchingEnvironment environment) {
        CategoryFacet facet = environment.getSource();
        return categoriesById.load(environment, facet.categoryId(), Selection.of(environment));
    }

    @DgsData(parentType = "TagFacet")
    CompletableFuture<?> tag(DataFetchingEnvironment environment) {
        TagFacet facet = environment.getSource();
        return tagsById.load(environment, facet.tagId(), Selection.of(environment));
    }
}
