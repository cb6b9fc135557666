package io.lyceum.courses.content;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.DgsDataFetchingEnvironment;
import com.netflix.graphql.dgs.DgsEntityFetcher;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.courses.lesson.Lesson;
import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.loader.Selection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** The type {@code ContentItem} and the ways to it. */
@DgsComponent
public class ContentItemFields {

    private static final String PREFIX = "content_item";

    private final ContentItemByIdLoader itemsById;
    private final ContentByLessonLoader itemsByLesson;
    private final NewestVersionLoader newestVersions;
    private final VersionsByItemLoader versionsByItem;

    ContentItemFields(
            ContentItemByIdLoader itemsById,
            ContentByLessonLoader itemsByLesson,
            NewestVersionLoader newestVersions,
            VersionsByItemLoader versionsByItem) {
        this.itemsById = itemsById;
        this.itemsByLesson = itemsByLesson;
        this.newestVersions = newestVersions;
        this.versionsByItem = versionsByItem;
    }

    @DgsData(parentType = "Lesson")
    CompletableFuture<List<ContentItem>> content(DataFetchingEnvironment environment) {
        Lesson lesson = environment.getSource();
        boolean isOpened = lesson.viewerAccess() != null && lesson.viewerAccess().isOpen();
        return itemsByLesson.load(environment, new LessonKey(lesson.id(), isOpened), Selection.of(environment));
    }

    @DgsData(parentType = "ContentItem")
    CompletableFuture<ContentVersion> version(DataFetchingEnvironment environment) {
        ContentItem item = environment.getSource();
        return newestVersions.load(environment, item.id(), Selection.of(environment));
    }

    @DgsData(parentType = "ContentItem")
    CompletableFuture<List<ContentVersion>> versions(DataFetchingEnvironment environment) {
        ContentItem item = environment.getSource();
        return versionsByItem.load(environment, item.id(), Selection.of(environment));
    }

    @DgsEntityFetcher(name = "ContentItem")
    public CompletableFuture<?> entity(Map<String, Object> representation, DgsDataFetchingEnvironment environment) {
        UUID id = TypeId.parse(PREFIX, (String) representation.get("id"));
        return itemsById.load(environment, id, Selection.of(environment));
    }
}
