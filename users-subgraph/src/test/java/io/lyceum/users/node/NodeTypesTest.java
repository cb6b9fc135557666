package io.lyceum.users.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import io.lyceum.starter.error.BadInputException;
import io.lyceum.starter.id.TypeId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NodeTypesTest {

    private final NodeTypes types = new NodeTypes();
    private final TypeId attempt = TypeId.parse(TypeId.encode("quiz_attempt", UUID.randomUUID()));

    @Test
    void aPrefixLeadsToItsType() {
        GraphQLSchema schema = schema("type QuizAttempt implements Node { id: ID! } type Quiz implements Node { id: ID! }");

        assertThat(types.nameOf(attempt, schema)).isEqualTo("QuizAttempt");
    }

    @Test
    void whatIsNoNodeIsFoundByNoPrefix() {
        GraphQLSchema schema = schema("type QuizAttempt { id: ID! } type Quiz implements Node { id: ID! }");

        assertThatThrownBy(() -> types.nameOf(attempt, schema)).isInstanceOf(BadInputException.class).hasMessageContaining("quiz_attempt");
    }

    @Test
    void theSchemaIsLookedAtOnce() {
        types.nameOf(attempt, schema("type QuizAttempt implements Node { id: ID! }"));

        assertThat(types.nameOf(attempt, schema("type Quiz implements Node { id: ID! }"))).isEqualTo("QuizAttempt");
    }

    private static GraphQLSchema schema(String nodes) {
        String sdl = "interface Node { id: ID! } type Query { node: Node } " + nodes;
        RuntimeWiring wiring = RuntimeWiring.newRuntimeWiring().type("Node", node -> node.typeResolver(environment -> null)).build();
        return new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(sdl), wiring);
    }
}
