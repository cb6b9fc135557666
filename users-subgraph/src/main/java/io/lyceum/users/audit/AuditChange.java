package io.lyceum.users.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jooq.JSON;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A field before and after a change, as text. What was not there is null. */
record AuditChange(String field, @Nullable String before, @Nullable String after) {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    /**
     * The changes that two objects make, by field's name.
     *
     * @param before the fields that were changed, as they were; null where there was nothing
     * @param after the same as they are now; null where nothing is left
     */
    static List<AuditChange> between(@Nullable JSON before, @Nullable JSON after) {
        JsonNode old = parse(before);
        JsonNode now = parse(after);
        SortedSet<String> fields = new TreeSet<>(old.propertyNames());
        fields.addAll(now.propertyNames());
        List<AuditChange> changes = new ArrayList<>(fields.size());
        for (String field : fields) {
            changes.add(new AuditChange(field, text(old.path(field)), text(now.path(field))));
        }
        return changes;
    }

    private static JsonNode parse(@Nullable JSON json) {
        return json == null ? MAPPER.createObjectNode() : MAPPER.readTree(json.data());
    }

    private static @Nullable String text(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        return value.isString() ? value.asString() : value.toString();
    }
}
