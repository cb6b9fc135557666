package io.lyceum.acceptance.access;

import io.lyceum.acceptance.RouterAnswer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What somebody was told of a field.
 *
 * @param word {@code value}; {@code none} for an empty list; {@code -} for nothing without an error; or the code of the error
 * @param count how many there are, where the field is a connection
 */
record Told(String word, @Nullable Integer count) {

    static final String VALUE = "value";
    static final String SOME = "some";
    static final String NONE = "none";
    static final String ABSENT = "-";

    private static final Told NOTHING = new Told(ABSENT, null);

    /** What the answer holds at the end of these fields, in any element of the lists on the way. */
    static Told in(RouterAnswer answer, List<String> names) {
        List<Told> found = below(Stream.of(answer.json().path("data")), names).map(Told::of).toList();
        return found.stream().filter(told -> told.word.equals(VALUE)).reduce(Told::and)
                .or(() -> code(answer, names).map(code -> new Told(code, null)))
                .or(() -> found.stream().filter(told -> told.word.equals(NONE)).findFirst())
                .orElse(NOTHING);
    }

    /** The word of the table; a connection that holds less than an administrator's is {@code some}. */
    String comparedWith(Told administrators) {
        boolean isPart = count != null && administrators.count != null && word.equals(VALUE) && count < administrators.count;
        return isPart ? SOME : word;
    }

    private Told and(Told other) {
        return new Told(word, count == null || other.count == null ? null : Integer.valueOf(count + other.count));
    }

    private static Told of(JsonNode value) {
        JsonNode count = value.path("totalCount");
        if (count.isNumber()) {
            return new Told(count.asInt() == 0 ? NONE : VALUE, count.asInt());
        }
        return new Told(value.isArray() && value.isEmpty() ? NONE : VALUE, null);
    }

    private static Stream<JsonNode> below(Stream<JsonNode> from, List<String> names) {
        Stream<JsonNode> values = from;
        for (String name : names) {
            values = values.flatMap(Told::elements).map(parent -> parent.path(name));
        }
        return values.filter(value -> !value.isNull() && !value.isMissingNode());
    }

    private static Stream<JsonNode> elements(JsonNode value) {
        return value.isArray() ? value.valueStream().flatMap(Told::elements) : Stream.of(value);
    }

    /** The code of the error that stands at the field, or at one on the way to it. */
    private static Optional<String> code(RouterAnswer answer, List<String> names) {
        return answer.errors().stream()
                .filter(error -> {
                    List<String> path = error.path("path").valueStream().filter(JsonNode::isString).map(JsonNode::asString).toList();
                    return path.size() <= names.size() && names.subList(0, path.size()).equals(path);
                })
                .map(error -> error.at("/extensions/code").asString())
                .filter(Objects::nonNull)
                .findFirst();
    }
}
