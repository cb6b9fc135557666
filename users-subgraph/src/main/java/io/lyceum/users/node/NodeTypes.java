package io.lyceum.users.node;

import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import io.lyceum.starter.error.BadInputException;
import io.lyceum.starter.id.NodeIds;
import io.lyceum.starter.id.TypeId;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The types that have global ids, by the prefixes of these. */
class NodeTypes {

    // The schema is there with the first query, and stays. Who comes at the same time makes the same.
    private volatile @Nullable Map<String, String> namesByPrefix;

    /**
     * What an id is one of.
     *
     * @throws BadInputException if it is one of nothing
     */
    String nameOf(TypeId id, GraphQLSchema schema) {
        Map<String, String> known = namesByPrefix;
        if (known == null) {
            known = namesByPrefix(schema);
            namesByPrefix = known;
        }
        String name = known.get(id.prefix());
        if (name == null) {
            throw new BadInputException("`%s` is the id of a %s, and nothing here is one.".formatted(id, id.prefix()));
        }
        return name;
    }

    private static Map<String, String> namesByPrefix(GraphQLSchema schema) {
        GraphQLInterfaceType node = (GraphQLInterfaceType) schema.getType("Node");
        return schema.getImplementations(node).stream()
                .map(GraphQLObjectType::getName)
                .collect(Collectors.toUnmodifiableMap(NodeIds::prefixOf, name -> name));
    }
}
