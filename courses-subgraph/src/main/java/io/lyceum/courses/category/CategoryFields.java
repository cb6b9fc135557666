package io.lyceum.courses.category;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.DgsDataFetchingEnvironment;
import com.netflix.graphql.dgs.DgsEntityFetcher;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.courses.course.Course;
import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.loader.Selection;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The type {@code Category} and the ways to it. */
@DgsComponent
public class CategoryFields {

    private static final String PREFIX = "category";

    private final CategoryByIdLoader categoriesById;

    CategoryFields(CategoryByIdLoader categoriesById) {
        this.categoriesById = categoriesById;
    }

    @DgsData(parentType = "Course", field = "category")
    @Nullable CompletableFuture<Category> ofCourse(DataFetchingEnvironment environment) {
        Course course = environment.getSource();
        return byId(environment, course.categoryId());
    }

    @DgsData(parentType = "Category")
    @Nullable CompletableFuture<Category> parent(DataFetchingEnvironment environment) {
        Category category = environment.getSource();
        return byId(environment, category.parentId());
    }

    @DgsEntityFetcher(name = "Category")
    public @Nullable CompletableFuture<?> entity(Map<String, Object> representation, DgsDataFetchingEnvironment environment) {
        return byId(environment, TypeId.parse(PREFIX, (String) representation.get("id")));
    }

    private @Nullable CompletableFuture<Category> byId(DataFetchingEnvironment environment, @Nullable UUID id) {
        return id == null ? null : categoriesById.load(environment, id, Selection.of(environment));
    }
}
