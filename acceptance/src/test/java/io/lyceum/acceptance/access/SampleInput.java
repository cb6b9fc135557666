package io.lyceum.acceptance.access;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLInputValueDefinition;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLTypeUtil;
import io.lyceum.demo.DemoIds;
import io.lyceum.starter.id.TypeId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Arguments made from the schema: well formed and leading nowhere. Ids are of things that do not exist, versions of a state that was never
 * reached; what is not required is left out, unless it makes the call lead nowhere as well.
 */
final class SampleInput {

    private static final Map<String, String> SCALARS = Map.ofEntries(
            Map.entry("String", "\"sample\""),
            Map.entry("Int", "1"),
            Map.entry("Float", "1.0"),
            Map.entry("Boolean", "true"),
            Map.entry("DateTime", "\"2030-01-01T00:00:00.000000Z\""),
            Map.entry("Date", "\"2030-01-01\""),
            Map.entry("Decimal", "\"1.00\""),
            Map.entry("CurrencyCode", "\"EUR\""),
            Map.entry("URL", "\"https://lyceum.test/sample\""),
            Map.entry("EmailAddress", "\"nobody-at-all@lyceum.test\""),
            Map.entry("Locale", "\"en\""),
            Map.entry("JSON", "{}"));

    /** What the field's arguments require, in parentheses; empty where they require nothing. */
    String arguments(GraphQLFieldDefinition field) {
        String arguments = field.getArguments().stream()
                .filter(argument -> isWanted(argument, argument.hasSetDefaultValue()))
                .map(argument -> argument.getName() + ": " + value(named(argument.getName(), field), argument.getType()))
                .collect(Collectors.joining(", "));
        return arguments.isEmpty() ? "" : "(" + arguments + ")";
    }

    /** Whether such arguments lead nowhere for certain: they name something that does not exist or a state that never was. */
    boolean leadsNowhere(GraphQLFieldDefinition field) {
        return field.getArguments().stream().anyMatch(argument -> leadsNowhere(argument.getName(), argument.getType()));
    }

    private boolean leadsNowhere(String name, GraphQLInputType type) {
        if (GraphQLTypeUtil.unwrapNonNull(type) instanceof GraphQLInputObjectType object) {
            return object.getFieldDefinitions().stream().anyMatch(field -> leadsNowhere(field.getName(), field.getType()));
        }
        return isReference(name, type);
    }

    /** What an argument is about: an {@code id} is that of what the field leads to. */
    private static String named(String argument, GraphQLFieldDefinition field) {
        String target = PublicSchema.target(field).getName();
        return argument.equals("id") ? Character.toLowerCase(target.charAt(0)) + target.substring(1) : argument;
    }

    private String value(String name, GraphQLInputType type) {
        if (GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(type))) {
            return "[" + value(name.replaceFirst("s$", ""), (GraphQLInputType) GraphQLTypeUtil.unwrapOne(GraphQLTypeUtil.unwrapNonNull(type))) + "]";
        }
        return switch (GraphQLTypeUtil.unwrapNonNull(type)) {
            case GraphQLEnumType options -> options.getValues().getFirst().getName();
            case GraphQLInputObjectType object -> fields(object);
            case GraphQLNamedType scalar when scalar.getName().equals("ID") -> "\"" + missing(name) + "\"";
            case GraphQLNamedType scalar when name.equals("expectedVersion") -> "2000000000";
            case GraphQLNamedType scalar -> SCALARS.getOrDefault(scalar.getName(), "\"sample\"");
            default -> "null";
        };
    }

    private String fields(GraphQLInputObjectType object) {
        List<GraphQLInputObjectField> wanted = object.isOneOf()
                ? object.getFieldDefinitions().subList(0, 1)
                : object.getFieldDefinitions().stream().filter(field -> isWanted(field, field.hasSetDefaultValue())).toList();
        return wanted.stream().map(field -> field.getName() + ": " + value(field.getName(), field.getType())).collect(Collectors.joining(", ", "{", "}"));
    }

    private static boolean isWanted(GraphQLInputValueDefinition input, boolean hasDefault) {
        GraphQLInputType type = input.getType();
        return GraphQLTypeUtil.isNonNull(type) && !hasDefault || isReference(input.getName(), type);
    }

    private static boolean isReference(String name, GraphQLInputType type) {
        boolean isId = GraphQLTypeUtil.unwrapNonNull(type) instanceof GraphQLNamedType named && named.getName().equals("ID");
        return isId && !name.equals("idempotencyKey") || name.equals("expectedVersion") || name.toLowerCase(Locale.ROOT).endsWith("token");
    }

    /** {@code courseId} → the id of a course that does not exist. */
    private static String missing(String name) {
        String prefix = name.replaceFirst("Id$", "").replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        return TypeId.encode(prefix, DemoIds.of("nothing", name));
    }
}
