package io.lyceum.courses.content;

import static io.lyceum.courses.generated.tables.Tables.COURSES;
import static io.lyceum.courses.generated.tables.Tables.UPLOADED_FILES;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noField;
import static org.jooq.impl.DSL.row;

import io.lyceum.courses.course.CourseVisibility;
import io.lyceum.starter.viewer.Viewer;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Uploaded files. */
@Repository
class UploadedFileRepository {

    private final DSLContext database;

    UploadedFileRepository(DSLContext database) {
        this.database = database;
    }

    /** By their ids, for whoever uploaded them and those who work on the course. */
    Map<UUID, UploadedFile> findByIds(Set<UUID> ids, Viewer viewer) {
        Condition isOwn = viewer.id() == null ? falseCondition() : UPLOADED_FILES.UPLOADED_BY.eq(viewer.id());
        Condition isOfCourse = COURSES.DELETED_AT.isNull().and(CourseVisibility.worksOn(viewer));
        Map<UUID, UploadedFile> found = HashMap.newHashMap(ids.size());
        database.select(UPLOADED_FILES.ID, file(true))
                .from(UPLOADED_FILES)
                .leftJoin(COURSES)
                .on(COURSES.ID.eq(UPLOADED_FILES.COURSE_ID))
                .where(UPLOADED_FILES.ID.in(ids), isOwn.or(isOfCourse))
                .forEach(row -> row.value2().ifPresent(file -> found.put(row.value1(), file)));
        return found;
    }

    /** The file of a row that may have none; nothing is read where nobody wants it. */
    static SelectField<Optional<UploadedFile>> file(boolean isWanted) {
        return row(
                        pick(isWanted, UPLOADED_FILES.ID),
                        pick(isWanted, UPLOADED_FILES.NAME),
                        pick(isWanted, UPLOADED_FILES.CONTENT_TYPE),
                        pick(isWanted, UPLOADED_FILES.SIZE_BYTES),
                        pick(isWanted, UPLOADED_FILES.FILE_URL),
                        pick(isWanted, UPLOADED_FILES.UPLOADED_AT))
                .mapping(UploadedFileRepository::file);
    }

    private static Optional<UploadedFile> file(
            @Nullable UUID id, String name, String contentType, Integer sizeBytes, URI url, Instant uploadedAt) {
        return Optional.ofNullable(id).map(key -> new UploadedFile(key, name, contentType, sizeBytes, url, uploadedAt));
    }

    private static <T> Field<T> pick(boolean isWanted, Field<T> column) {
        return isWanted ? column : noField(column);
    }
}
