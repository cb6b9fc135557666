package io.lyceum.courses.category;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.courses.course.Course;
import io.lyceum.courses.course.CoursesByCategoryLoader;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.page.Connection;
import io.lyceum.starter.page.PageRequest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Where a {@code Category} stands in the tree, and what is filed under it. */
@DgsComponent
class CategoryTreeFields {

    private final CategoryByIdLoader categoriesById;
    private final ChildrenByCategoryLoader childrenByCategory;
    private final AncestorsByCategoryLoader ancestorsByCategory;
    private final CoursesByCategoryLoader coursesByCategory;

    CategoryTreeFields(
            CategoryByIdLoader categoriesById,
            ChildrenByCategoryLoader childrenByCategory,
            AncestorsByCategoryLoader ancestorsByCategory,
            CoursesByCategoryLoader coursesByCategory) {
        this.categoriesById = categoriesById;
        this.childrenByCategory = childrenByCategory;
        this.ancestorsByCategory = ancestorsByCategory;
        this.coursesByCategory = coursesByCategory;
    }

    @DgsData(parentType = "Category")
    @Nullable CompletableFuture<Category> parent(DataFetchingEnvironment environment) {
        Category category = environment.getSource();
        return category.parentId() == null
                ? null
                : categoriesById.load(environment, category.parentId(), Selection.of(environment));
    }

    @DgsData(parentType = "Category")
    CompletableFuture<List<Category>> children(DataFetchingEnvironment environment) {
        Category category = environment.getSource();
        return childrenByCategory.load(environment, category.id(), Selection.of(environment));
    }

    @DgsData(parentType = "Category")
    CompletableFuture<List<Category>> ancestors(DataFetchingEnvironment environment) {
        Category category = environment.getSource();
        return ancestorsByCategory.load(environment, category.id(), Selection.of(environment));
    }

    @DgsData(parentType = "Category")
    CompletableFuture<Connection<Course>> courses(DataFetchingEnvironment environment) {
        Category category = environment.getSource();
        return coursesByCategory.load(environment, category.id(), PageRequest.of(environment));
    }
}
