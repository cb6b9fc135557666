package io.lyceum.courses.content;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Uploaded files by their keys, in one statement. */
@DgsDataLoader
class UploadedFileByIdLoader extends Loader<UUID, Selection, UploadedFile> {

    private final UploadedFileRepository files;

    UploadedFileByIdLoader(UploadedFileRepository files) {
        this.files = files;
    }

    @Override
    protected Map<UUID, UploadedFile> load(Set<UUID> ids, Selection selection, Viewer viewer) {
        return files.findByIds(ids, viewer);
    }
}
