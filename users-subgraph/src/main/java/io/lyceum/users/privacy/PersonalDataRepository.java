package io.lyceum.users.privacy;

import static io.lyceum.users.generated.tables.Tables.USERS;

import io.lyceum.starter.personal.PersonalDocuments;
import io.lyceum.starter.viewer.Viewer;
import io.lyceum.users.user.UserVisibility;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** All that users holds about people, as documents. */
@Repository
class PersonalDataRepository {

    private final DSLContext database;
    private final PersonalDocuments documents;
    private final PersonalDetailsRepository details;

    PersonalDataRepository(DSLContext database, PersonalDocuments documents, PersonalDetailsRepository details) {
        this.database = database;
        this.documents = documents;
        this.details = details;
    }

    /** About those of the people whom the viewer sees whole, in one statement for each section and two more, however many people they are. */
    Map<UUID, Map<String, Object>> findByUsers(Set<UUID> users, Viewer viewer) {
        Set<UUID> seen = database.select(USERS.ID)
                .from(USERS)
                .where(USERS.ID.in(users), UserVisibility.seesSensitive(USERS.ID, viewer), USERS.DELETED_AT.isNull())
                .fetchSet(USERS.ID);
        Map<UUID, Map<String, Object>> told = documents.find(seen, PersonalDataSections.ALL);
        if (!seen.isEmpty()) {
            details.findByUsers(seen, viewer).forEach((user, detail) -> told.get(user).put("personalDetails", document(detail)));
        }
        return told;
    }

    private static Map<String, @Nullable Object> document(PersonalDetails told) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("phone", told.phone());
        document.put("dateOfBirth", told.dateOfBirth() == null ? null : told.dateOfBirth().toString());
        document.put("address", told.address());
        return document;
    }
}
