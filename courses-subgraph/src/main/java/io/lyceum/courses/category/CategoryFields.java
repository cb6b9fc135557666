package io.lyceum.courses.category;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.DgsDataFetchingEnvironment;
import com.netflix.graphql.dgs.DgsEntityFetcher;
import com.netflix.graphql.dgs.DgsQuery;
import com.netflix.graphql.dgs.InputArgument;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.courses.course.Course;
import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.loader.Selection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The type {@code Category} and the ways to it. */
@DgsComponent
public class CategoryFields {

    private static final String PREFIX = "category";

    private final CategoryRepository categories;
    private final CategoryByIdLoader categoriesById;
    private final CategoryBySlugLoader categoriesBySlug;

    CategoryFields(CategoryRepository categories, CategoryByIdLoader categoriesById, CategoryBySlugLoader categoriesBySlug) {
        this.categories = categories;
        this.categoriesById = categoriesById;
        this.categoriesBySlug = categoriesBySlug;
    }

    @DgsQuery
    CompletableFuture<Category> category(DataFetchingEnvironment environment, @InputArgument String id) {
        return byId(environment, TypeId.parse(PREFIX, id));
    }

    @DgsQuery
    CompletableFuture<Category> categoryBySlug(DataFetchingEnvironment environment, @InputArgument String slug) {
        return categoriesBySlug.load(environment, slug, Selection.of(environment));
    }

    @DgsQuery
    List<Category> categories(DataFetchingEnvironment environment) {
        return categories.listTop(Selection.of(environment));
    }

    @DgsData(parentType = "Course", field = "category")
    @Nullable CompletableFuture<Category> ofCourse(DataFetchingEnvironment environment) {
        Course course = environment.getSource();
        return course.categoryId() == null ? null : byId(environment, course.categoryId());
    }

    @DgsEntityFetcher(name = "Category")
    public CompletableFuture<?> entity(Map<String, Object> representation, DgsDataFetchingEnvironment environment) {
        return byId(environment, TypeId.parse(PREFIX, (String) representation.get("id")));
    }

    private CompletableFuture<Category> byId(DataFetchingEnvironment environment, UUID id) {
        return categoriesById.load(environment, id, Selection.of(environment));
    }
}
