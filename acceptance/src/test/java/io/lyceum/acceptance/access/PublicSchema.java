package io.lyceum.acceptance.access;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What clients are promised, {@code schema/public.graphql}, as the matrix walks it. */
final class PublicSchema {

    /** Types that say nothing of their own: what they hold is decided where they are handed out. */
    private static final Set<String> STRUCTURE = Set.of("PageInfo", "Money", "Permission");

    private static final List<String> STRUCTURAL_ENDINGS = List.of("Connection", "Edge", "Payload", "Error", "Facet", "Facets");

    private final GraphQLSchema schema =
            UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse(Path.of("..", "schema", "public.graphql").toFile()));
    private final SampleInput inputs = new SampleInput();

    GraphQLSchema schema() {
        return schema;
    }

    List<GraphQLFieldDefinition> queries() {
        return schema.getQueryType().getFieldDefinitions();
    }

    List<GraphQLFieldDefinition> mutations() {
        return schema.getMutationType().getFieldDefinitions();
    }

    /** The types whose fields are decided one by one, in the order of their names. */
    List<GraphQLObjectType> things() {
        return schema.getAllTypesAsList().stream()
                .filter(GraphQLObjectType.class::isInstance)
                .map(GraphQLObjectType.class::cast)
                .filter(type -> !type.getName().startsWith("__") && type != schema.getQueryType() && type != schema.getMutationType())
                .filter(type -> !STRUCTURE.contains(type.getName()) && STRUCTURAL_ENDINGS.stream().noneMatch(type.getName()::endsWith))
                .sorted(Comparator.comparing(GraphQLObjectType::getName))
                .toList();
    }

    GraphQLObjectType type(String name) {
        return schema.getObjectType(name);
    }

    /** The type a field leads to, without lists and non-null. */
    static GraphQLNamedOutputType target(GraphQLFieldDefinition field) {
        return (GraphQLNamedOutputType) GraphQLTypeUtil.unwrapAll(field.getType());
    }

    /** Whether the field can be asked for without arguments. */
    static boolean isPlain(GraphQLFieldDefinition field) {
        return field.getArguments().stream().noneMatch(PublicSchema::isRequired);
    }

    /** The field with what its arguments require and as much below it as shows whether there is something. */
    String selection(GraphQLFieldDefinition field) {
        return selection(field, inputs.arguments(field));
    }

    String selection(GraphQLFieldDefinition field, String arguments) {
        return field.getName() + arguments + below(target(field));
    }

    private String below(GraphQLNamedOutputType type) {
        if (type instanceof GraphQLObjectType object) {
            return " { " + telling(object) + " }";
        }
        if (type instanceof GraphQLUnionType union) {
            return alternatives(union.getTypes().stream().map(each -> type(each.getName())));
        }
        return type instanceof GraphQLInterfaceType one ? alternatives(schema.getImplementations(one).stream()) : "";
    }

    private static String alternatives(Stream<GraphQLObjectType> types) {
        return types.map(type -> "... on %s { %s: %s }".formatted(type.getName(), "of" + type.getName(), telling(type)))
                .collect(Collectors.joining(" ", " { __typename ", " }"));
    }

    /** What only the owner of a thing answers, and where it exists: a stub by its id would always be there. */
    private static String telling(GraphQLObjectType type) {
        if (type.getFieldDefinition("totalCount") != null) {
            return "totalCount";
        }
        List<GraphQLFieldDefinition> leaves = type.getFieldDefinitions().stream()
                .filter(field -> GraphQLTypeUtil.isLeaf(GraphQLTypeUtil.unwrapAll(field.getType())) && isPlain(field) && !field.getName().equals("id"))
                .toList();
        return Stream.concat(leaves.stream().filter(field -> GraphQLTypeUtil.isNonNull(field.getType())), leaves.stream())
                .findFirst()
                .map(GraphQLFieldDefinition::getName)
                .orElse("__typename");
    }

    private static boolean isRequired(GraphQLArgument argument) {
        return GraphQLTypeUtil.isNonNull(argument.getType()) && !argument.hasSetDefaultValue();
    }
}
