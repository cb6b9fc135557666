package io.lyceum.starter.scalar;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A scalar that is text on the wire.
 *
 * @param <T> the Java type of its values
 */
final class TextCoercing<T> implements Coercing<T, String> {

    private final String name;
    private final String example;
    private final Class<T> type;
    private final Function<String, T> parse;
    private final Function<T, String> write;

    /** @param parse throws an {@link IllegalArgumentException} or {@link java.time.DateTimeException} on text that is no such value */
    TextCoercing(String name, String example, Class<T> type, Function<String, T> parse, Function<T, String> write) {
        this.name = name;
        this.example = example;
        this.type = type;
        this.parse = parse;
        this.write = write;
    }

    @Override
    public String serialize(Object value, GraphQLContext context, Locale locale) {
        if (!type.isInstance(value)) {
            throw new CoercingSerializeException("%s is no %s.".formatted(value.getClass().getSimpleName(), name));
        }
        return write.apply(type.cast(value));
    }

    @Override
    public T parseValue(Object input, GraphQLContext context, Locale locale) {
        T value = parsed(input);
        if (value == null) {
            throw new CoercingParseValueException(complaint(input));
        }
        return value;
    }

    @Override
    public T parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        Object text = input instanceof StringValue string ? string.getValue() : input;
        T value = parsed(text);
        if (value == null) {
            throw new CoercingParseLiteralException(complaint(text));
        }
        return value;
    }

    @Override
    public Value<?> valueToLiteral(Object value, GraphQLContext context, Locale locale) {
        return StringValue.of(serialize(value, context, locale));
    }

    private @Nullable T parsed(Object input) {
        if (!(input instanceof String text)) {
            return null;
        }
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException | java.time.DateTimeException malformed) {
            return null;
        }
    }

    private String complaint(Object input) {
        String shown = input instanceof String text ? "`%s`".formatted(text.length() > 80 ? text.substring(0, 80) + "…" : text) : "This";
        return "%s is no %s. One looks like \"%s\".".formatted(shown, name, example);
    }
}
