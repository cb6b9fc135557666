package io.lyceum.assessments.submission;

import static io.lyceum.assessments.generated.tables.Tables.SUBMISSIONS;
import static io.lyceum.assessments.generated.tables.Tables.SUBMISSION_FILES;
import static io.lyceum.assessments.generated.tables.Tables.SUBMISSION_LINKS;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.when;

import io.lyceum.assessments.access.AnonymousGrading;
import io.lyceum.assessments.access.CourseAccess;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The links and files of the submissions that a viewer may see, in order. */
@Repository
class HandedInRepository {

    private final DSLContext database;
    private final FileAddresses addresses;

    HandedInRepository(DSLContext database, FileAddresses addresses) {
        this.database = database;
        this.addresses = addresses;
    }

    Map<UUID, List<URI>> listLinks(Set<UUID> submissions, Viewer viewer) {
        Map<UUID, List<URI>> found = new HashMap<>();
        database.select(SUBMISSION_LINKS.SUBMISSION_ID, SUBMISSION_LINKS.LINK_URL)
                .from(SUBMISSION_LINKS)
                .straightJoin(SUBMISSIONS).on(SUBMISSIONS.ID.eq(SUBMISSION_LINKS.SUBMISSION_ID))
                .where(
                        SUBMISSION_LINKS.SUBMISSION_ID.in(submissions),
                        CourseAccess.seesWork(viewer, SUBMISSIONS.USER_ID, SUBMISSIONS.COURSE_ID))
                .orderBy(SUBMISSION_LINKS.SUBMISSION_ID, SUBMISSION_LINKS.POSITION)
                .forEach(row -> found.computeIfAbsent(row.value1(), submission -> new ArrayList<>()).add(row.value2()));
        return found;
    }

    Map<UUID, List<SubmissionFile>> listFiles(Set<UUID> submissions, Selection selection, Viewer viewer) {
        Map<UUID, List<SubmissionFile>> found = new HashMap<>();
        database.select(
                        SUBMISSION_FILES.SUBMISSION_ID,
                        row(
                                        SUBMISSION_FILES.ID,
                                        selection.pick("name", when(AnonymousGrading.tellsLearner(viewer), SUBMISSION_FILES.NAME)),
                                        selection.pick("contentType", SUBMISSION_FILES.CONTENT_TYPE),
                                        selection.pick("sizeBytes", SUBMISSION_FILES.SIZE_BYTES),
                                        selection.pick("url", SUBMISSION_FILES.FILE_URL))
                                .mapping(this::file))
                .from(SUBMISSION_FILES)
                .straightJoin(SUBMISSIONS).on(SUBMISSIONS.ID.eq(SUBMISSION_FILES.SUBMISSION_ID))
                .where(
                        SUBMISSION_FILES.SUBMISSION_ID.in(submissions),
                        CourseAccess.seesWork(viewer, SUBMISSIONS.USER_ID, SUBMISSIONS.COURSE_ID))
                .orderBy(SUBMISSION_FILES.SUBMISSION_ID, SUBMISSION_FILES.POSITION)
                .forEach(row -> found.computeIfAbsent(row.value1(), submission -> new ArrayList<>()).add(row.value2()));
        return found;
    }

    private SubmissionFile file(
            UUID id, @Nullable String name, @Nullable String contentType, @Nullable Integer sizeBytes, @Nullable URI elsewhere) {
        return new SubmissionFile(id, name, contentType, sizeBytes, elsewhere == null ? addresses.of(id) : elsewhere);
    }
}
