package io.lyceum.courses.course;

import java.util.List;
import org.jooq.Field;
import org.jooq.JSON;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A column that holds a list of sentences as JSON. */
final class Sentences {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private Sentences() {}

    /** The sentences, in order; none for a column without a value. */
    @SuppressWarnings("unchecked")
    static Field<List<String>> of(Field<JSON> column) {
        return column.convert((Class<List<String>>) (Class<?>) List.class, Sentences::read, Sentences::write);
    }

    private static List<String> read(@Nullable JSON sentences) {
        return sentences == null ? List.of() : List.of(MAPPER.readValue(sentences.data(), String[].class));
    }

    private static @Nullable JSON write(@Nullable List<String> sentences) {
        return sentences == null ? null : JSON.json(MAPPER.writeValueAsString(sentences));
    }
}
