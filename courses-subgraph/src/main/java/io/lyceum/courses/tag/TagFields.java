package io.lyceum.courses.tag;

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
import io.lyceum.starter.page.Connection;
import io.lyceum.starter.page.PageRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The type {@code Tag} and the ways to it. */
@DgsComponent
public class TagFields {

    private static final String PREFIX = "tag";

    private final TagRepository tags;
    private final TagByIdLoader tagsById;
    private final TagsByCourseLoader tagsByCourse;

    TagFields(TagRepository tags, TagByIdLoader tagsById, TagsByCourseLoader tagsByCourse) {
        this.tags = tags;
        this.tagsById = tagsById;
        this.tagsByCourse = tagsByCourse;
    }

    @DgsQuery(field = "tags")
    Connection<Tag> all(DataFetchingEnvironment environment, @InputArgument @Nullable String search) {
        return tags.list(search, PageRequest.of(environment));
    }

    @DgsData(parentType = "Course", field = "tags")
    CompletableFuture<List<Tag>> ofCourse(DataFetchingEnvironment environment) {
        Course course = environment.getSource();
        return tagsByCourse.load(environment, course.id(), Selection.of(environment));
    }

    @DgsEntityFetcher(name = "Tag")
    public CompletableFuture<?> entity(Map<String, Object> representation, DgsDataFetchingEnvironment environment) {
        UUID id = TypeId.parse(PREFIX, (String) representation.get("id"));
        return tagsById.load(environment, id, Selection.of(environment));
    }
}
