package io.lyceum.users.node;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsQuery;
import com.netflix.graphql.dgs.DgsTypeResolver;
import com.netflix.graphql.dgs.InputArgument;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import io.lyceum.starter.error.BadInputException;
import io.lyceum.starter.id.Identified;
import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.loader.Selection;
import io.lyceum.users.organization.OrganizationByIdLoader;
import io.lyceum.users.user.UserByIdLoader;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The interface {@code Node} and the ways to it. */
@DgsComponent
public class NodeFields {

    private static final int MAXIMUM_IDS = 100;

    private final NodeTypes types = new NodeTypes();
    private final UserByIdLoader users;
    private final OrganizationByIdLoader organizations;

    NodeFields(UserByIdLoader users, OrganizationByIdLoader organizations) {
        this.users = users;
        this.organizations = organizations;
    }

    @DgsQuery
    CompletableFuture<? extends @Nullable Identified> node(DataFetchingEnvironment environment, @InputArgument String id) {
        return find(environment, id);
    }

    @DgsQuery
    CompletableFuture<List<@Nullable Identified>> nodes(DataFetchingEnvironment environment, @InputArgument List<String> ids) {
        if (ids.size() > MAXIMUM_IDS) {
            throw new BadInputException("`ids` holds %d ids; it can hold %d.".formatted(ids.size(), MAXIMUM_IDS));
        }
        List<? extends CompletableFuture<? extends @Nullable Identified>> found =
                ids.stream().map(id -> find(environment, id)).toList();
        return CompletableFuture.allOf(found.toArray(CompletableFuture[]::new))
                .thenApply(all -> found.stream().<@Nullable Identified>map(CompletableFuture::join).toList());
    }

    @DgsTypeResolver(name = "Node")
    public String typeOf(Identified node) {
        return node instanceof NodeReference reference ? reference.typeName() : node.getClass().getSimpleName();
    }

    private CompletableFuture<? extends @Nullable Identified> find(DataFetchingEnvironment environment, String text) {
        TypeId id = TypeId.parse(text);
        String typeName = types.nameOf(id, () -> namesOfNodes(environment.getGraphQLSchema()));
        return switch (typeName) {
            case "User" -> users.load(environment, id.uuid(), Selection.of(environment));
            case "Organization" -> organizations.load(environment, id.uuid(), Selection.of(environment));
            default -> CompletableFuture.completedFuture(new NodeReference(typeName, id.uuid()));
        };
    }

    private static List<String> namesOfNodes(GraphQLSchema schema) {
        GraphQLInterfaceType node = (GraphQLInterfaceType) schema.getType("Node");
        return schema.getImplementations(node).stream().map(GraphQLObjectType::getName).toList();
    }
}
