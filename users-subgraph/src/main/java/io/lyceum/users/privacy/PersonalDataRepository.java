package io.lyceum.users.privacy;

import static io.lyceum.users.generated.tables.Tables.USERS;

import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.viewer.Viewer;
import io.lyceum.users.user.UserVisibility;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.util.StringUtils;
import tools.jackson.databind.json.JsonMapper;

/** All that is held about people, as documents. */
@Repository
class PersonalDataRepository {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final DSLContext database;
    private final PersonalDetailsRepository details;

    PersonalDataRepository(DSLContext database, PersonalDetailsRepository details) {
        this.database = database;
        this.details = details;
    }

    /** About those of the people whom the viewer sees whole, in one statement for each section and two more, however many people they are. */
    Map<UUID, Map<String, Object>> findByUsers(Set<UUID> users, Viewer viewer) {
        Map<UUID, Map<String, Object>> documents = new LinkedHashMap<>();
        database.select(USERS.ID)
                .from(USERS)
                .where(USERS.ID.in(users), UserVisibility.seesSensitive(USERS.ID, viewer), USERS.DELETED_AT.isNull())
                .forEach(row -> documents.put(row.value1(), new LinkedHashMap<>()));
        if (documents.isEmpty()) {
            return documents;
        }
        PersonalDataSection.ALL.forEach(section -> addTo(documents, section));
        details.findByUsers(documents.keySet(), viewer).forEach((user, told) -> documents.get(user).put("personalDetails", document(told)));
        return documents;
    }

    private void addTo(Map<UUID, Map<String, Object>> documents, PersonalDataSection section) {
        Map<UUID, List<Map<String, @Nullable Object>>> rows = database.select(section.columns().toList())
                .from(section.table())
                .where(section.owner().in(documents.keySet()))
                .orderBy(section.table().getPrimaryKey().getFieldsArray())
                .fetchGroups(row -> row.get(section.owner()), row -> document(row, section));
        documents.forEach((user, document) -> {
            List<Map<String, @Nullable Object>> found = rows.getOrDefault(user, List.of());
            if (!section.isOne()) {
                document.put(section.name(), found);
            } else if (!found.isEmpty()) {
                document.put(section.name(), found.getFirst());
            }
        });
    }

    private static Map<String, @Nullable Object> document(Record row, PersonalDataSection section) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        for (Field<?> column : row.fields()) {
            document.put(camelCase(column.getName()), plain(row.get(column), column, section));
        }
        return document;
    }

    private static Map<String, @Nullable Object> document(PersonalDetails told) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("phone", told.phone());
        document.put("dateOfBirth", told.dateOfBirth() == null ? null : told.dateOfBirth().toString());
        document.put("address", told.address());
        return document;
    }

    private static @Nullable Object plain(@Nullable Object value, Field<?> column, PersonalDataSection section) {
        return switch (value) {
            case UUID key -> id(key, column.getName(), section);
            case JSON json -> MAPPER.readValue(json.data(), Object.class);
            case Boolean truth -> truth;
            case Number number -> number;
            case null -> null;
            default -> value.toString();
        };
    }

    /** A global id where the column says of what. */
    private static String id(UUID key, String column, PersonalDataSection section) {
        String prefix = switch (column) {
            case "id" -> section.prefix();
            case "organization_id" -> "organization";
            case "session_id" -> "user_session";
            case "entity_id" -> "";
            default -> "user";
        };
        return prefix.isEmpty() ? key.toString() : TypeId.encode(prefix, key);
    }

    private static String camelCase(String column) {
        return StringUtils.uncapitalize(Arrays.stream(column.split("_")).map(StringUtils::capitalize).reduce("", String::concat));
    }
}
