package io.lyceum.starter.scalar;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import java.util.Locale;

/** Documents of maps, lists, texts, numbers and truth values, as they are. Nobody sends one. */
class JsonCoercing implements Coercing<Object, Object> {

    private static final String ANSWERS_ONLY = "JSON is for answers only.";

    @Override
    public Object serialize(Object document, GraphQLContext context, Locale locale) {
        return document;
    }

    @Override
    public Object parseValue(Object input, GraphQLContext context, Locale locale) {
        throw new CoercingParseValueException(ANSWERS_ONLY);
    }

    @Override
    public Object parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        throw new CoercingParseLiteralException(ANSWERS_ONLY);
    }
}
