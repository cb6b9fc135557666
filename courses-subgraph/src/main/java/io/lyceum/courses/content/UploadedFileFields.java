package io.lyceum.courses.content;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsDataFetchingEnvironment;
import com.netflix.graphql.dgs.DgsEntityFetcher;
import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.loader.Selection;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** The way to the type {@code UploadedFile} by its id. */
@DgsComponent
public class UploadedFileFields {

    private static final String PREFIX = "uploaded_file";

    private final UploadedFileByIdLoader filesById;

    UploadedFileFields(UploadedFileByIdLoader filesById) {
        this.filesById = filesById;
    }

    @DgsEntityFetcher(name = "UploadedFile")
    public CompletableFuture<?> entity(Map<String, Object> representation, DgsDataFetchingEnvironment environment) {
        UUID id = TypeId.parse(PREFIX, (String) representation.get("id"));
        return filesById.load(environment, id, Selection.of(environment));
    }
}
