package io.lyceum.assessments.attempt;

import io.lyceum.assessments.question.MatchPair;
import java.util.List;
import java.util.UUID;
import org.jooq.JSON;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lists of keys as their columns hold them: {@code ["…", "…"]}, and pairs as {@code [["…", "…"]]}. */
public final class StoredIds {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private StoredIds() {}

    /** Empty for null. */
    public static List<UUID> list(@Nullable JSON stored) {
        return elements(stored).stream().map(StoredIds::id).toList();
    }

    /** Empty for null. */
    public static List<MatchPair> pairs(@Nullable JSON stored) {
        return elements(stored).stream().map(pair -> new MatchPair(id(pair.get(0)), id(pair.get(1)))).toList();
    }

    /** A list as it is stored. */
    public static JSON ofList(List<UUID> ids) {
        return JSON.json(MAPPER.writeValueAsString(ids));
    }

    /** Pairs as they are stored. */
    public static JSON ofPairs(List<MatchPair> pairs) {
        return JSON.json(MAPPER.writeValueAsString(pairs.stream().map(pair -> List.of(pair.left(), pair.right())).toList()));
    }

    private static List<JsonNode> elements(@Nullable JSON stored) {
        return stored == null ? List.of() : MAPPER.readTree(stored.data()).valueStream().toList();
    }

    private static UUID id(JsonNode text) {
        return UUID.fromString(text.asString());
    }
}
