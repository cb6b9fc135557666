package io.lyceum.starter.execution;

import graphql.GraphQLContext;
import graphql.execution.ExecutionContext;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Serialises scalars and enums. */
final class Leaves {

    private final GraphQLContext context;
    private final Locale locale;

    Leaves(ExecutionContext execution) {
        this.context = execution.getGraphQLContext();
        this.locale = execution.getLocale();
    }

    /**
     * The value as it is answered. Null if there is more to say: the type is no leaf, or its serialisation gives
     * nothing or fails. That is then repeated by the book, which knows how to report it.
     */
    @Nullable Object serialize(GraphQLType type, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        try {
            return switch (type) {
                case GraphQLScalarType scalar -> scalar.getCoercing().serialize(value, context, locale);
                case GraphQLEnumType enumeration -> enumeration.serialize(value, context, locale);
                default -> null;
            };
        } catch (RuntimeException failure) {
            return null;
        }
    }
}
