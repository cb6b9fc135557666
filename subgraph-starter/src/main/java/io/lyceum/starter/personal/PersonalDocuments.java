package io.lyceum.starter.personal;

import io.lyceum.starter.id.TypeId;
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

/** Tells what tables hold about people. Whoever asks has been found to be entitled to it. */
@Repository
public class PersonalDocuments {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final DSLContext database;

    PersonalDocuments(DSLContext database) {
        this.database = database;
    }

    /** A document for each of the people, with a field for each section, in one statement a section however many people they are. */
    public Map<UUID, Map<String, Object>> find(Set<UUID> people, List<PersonalDataSection> sections) {
        Map<UUID, Map<String, Object>> documents = new LinkedHashMap<>();
        people.forEach(person -> documents.put(person, new LinkedHashMap<>()));
        if (!people.isEmpty()) {
            sections.forEach(section -> addTo(documents, section));
        }
        return documents;
    }

    private void addTo(Map<UUID, Map<String, Object>> documents, PersonalDataSection section) {
        List<Field<?>> told = section.columns().toList();
        Map<UUID, List<Map<String, @Nullable Object>>> rows = database.select(told)
                .select(told.contains(section.owner()) ? List.of() : List.of(section.owner()))
                .from(section.source())
                .where(section.owner().in(documents.keySet()), section.condition())
                .orderBy(section.table().getPrimaryKey().getFieldsArray())
                .fetchGroups(row -> row.get(section.owner()), row -> document(row, told, section));
        documents.forEach((person, document) -> {
            List<Map<String, @Nullable Object>> found = rows.getOrDefault(person, List.of());
            if (!section.isOne()) {
                document.put(section.name(), found);
            } else if (!found.isEmpty()) {
                document.put(section.name(), found.getFirst());
            }
        });
    }

    private static Map<String, @Nullable Object> document(Record row, List<Field<?>> told, PersonalDataSection section) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        for (Field<?> column : told) {
            document.put(camelCase(column.getName()), plain(row.get(column), column, section));
        }
        return document;
    }

    private static @Nullable Object plain(@Nullable Object value, Field<?> column, PersonalDataSection section) {
        return switch (value) {
            case UUID key -> id(key, section.prefixOf(column.getName()));
            case JSON json -> MAPPER.readValue(json.data(), Object.class);
            case Boolean truth -> truth;
            case Number number -> number;
            case null -> null;
            default -> value.toString();
        };
    }

    private static String id(UUID key, String prefix) {
        return prefix.isEmpty() ? key.toString() : TypeId.encode(prefix, key);
    }

    private static String camelCase(String column) {
        return StringUtils.uncapitalize(Arrays.stream(column.split("_")).map(StringUtils::capitalize).reduce("", String::concat));
    }
}
