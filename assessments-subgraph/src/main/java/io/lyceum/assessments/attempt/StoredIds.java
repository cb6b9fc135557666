package io.lyceum.assessments.attempt;

import io.lyceum.assessments.question.MatchPair;
import java.util.List;
import java.util.UUID;
import org.jooq.JSON;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lists of keys as their columns hold them: {@code ["…", "…"]}, and pairs as {@code [["…", "…"]]}. */
final class StoredIds {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private StoredIds() {}

    /** Empty for null. */
    static List<UUID> list(@Nullable JSON stored) {
        return elements(stored).stream().map(StoredIds::id).toList();
    }

    /** Empty for null. */
    static List<MatchPair> pairs(@Nullable JSON stored) {
        return elements(stored).stream().map(pair -> new MatchPair(id(pair.get(0)), id(pair.get(1)))).toList();
    }

    private static List<JsonNode> elements(@Nullable JSON stored) {
        return stored == null ? List.of() : MAPPER.readTree(stored.data()).valueStream().toList();
    }

    private static UUID id(JsonNode text) {
        return UUID.fromString(text.asString());
    }
}
