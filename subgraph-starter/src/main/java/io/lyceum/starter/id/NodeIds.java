package io.lyceum.starter.id;

import com.netflix.graphql.dgs.DgsCodeRegistry;
import com.netflix.graphql.dgs.DgsComponent;
import graphql.language.ObjectTypeDefinition;
import graphql.language.Type;
import graphql.language.NonNullType;
import graphql.language.TypeName;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers the field {@code id} of every object type with a global id, so that records carry plain keys. The source of the field is
 * {@link Identified}; its prefix is the type's name in snake case.
 */
@DgsComponent
public class NodeIds {

    @DgsCodeRegistry
    public GraphQLCodeRegistry.Builder register(GraphQLCodeRegistry.Builder codeRegistry, TypeDefinitionRegistry schema) {
        for (ObjectTypeDefinition type : schema.getTypes(ObjectTypeDefinition.class)) {
            type.getFieldDefinitions().stream()
                    .filter(field -> field.getName().equals("id") && isId(field.getType()))
                    .forEach(field -> codeRegistry.dataFetcher(
                            FieldCoordinates.coordinates(type.getName(), "id"), new IdFetcher(prefixOf(type.getName()))));
        }
        return codeRegistry;
    }

    /** The prefix of a type's global ids: {@code QuizAttempt} becomes {@code quiz_attempt}. */
    public static String prefixOf(String typeName) {
        return typeName.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(java.util.Locale.ROOT);
    }

    private static boolean isId(Type<?> type) {
        return type instanceof NonNullType required
                && required.getType() instanceof TypeName name
                && name.getName().equals("ID");
    }

    private record IdFetcher(String prefix) implements LightDataFetcher<String> {

        @Override
        public String get(GraphQLFieldDefinition field, Object source, Supplier<DataFetchingEnvironment> environment) {
            UUID key = ((Identified) source).id();
            return TypeId.encode(prefix, key);
        }

        @Override
        public @Nullable String get(DataFetchingEnvironment environment) {
            return get(environment.getFieldDefinition(), environment.getSource(), () -> environment);
        }
    }
}
