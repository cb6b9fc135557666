package io.lyceum.users.user;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.DgsEntityFetcher;
import com.netflix.graphql.dgs.DgsDataFetchingEnvironment;
import com.netflix.graphql.dgs.DgsQuery;
import com.netflix.graphql.dgs.InputArgument;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.page.Connection;
import io.lyceum.starter.page.PageRequest;
import io.lyceum.starter.viewer.Viewer;
import io.lyceum.users.encryption.PhoneIndex;
import io.lyceum.users.generated.types.Role;
import io.lyceum.users.generated.types.UserFilter;
import io.lyceum.users.generated.types.UserOrder;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The type {@code User} and the ways to it. */
@DgsComponent
public class UserFields {

    private static final String PREFIX = "user";
    private static final String ORGANIZATION_PREFIX = "organization";

    private final UserRepository users;
    private final UserByIdLoader usersById;
    private final RolesByUserLoader rolesByUser;
    private final PhoneIndex phones;

    UserFields(UserRepository users, UserByIdLoader usersById, RolesByUserLoader rolesByUser, PhoneIndex phones) {
        this.users = users;
        this.usersById = usersById;
        this.rolesByUser = rolesByUser;
        this.phones = phones;
    }

    @DgsQuery
    CompletableFuture<User> me(DataFetchingEnvironment environment) {
        return byId(environment, Viewer.of(environment).requireId());
    }

    @DgsQuery
    CompletableFuture<User> user(DataFetchingEnvironment environment, @InputArgument String id) {
        return byId(environment, TypeId.parse(PREFIX, id));
    }

    @DgsQuery
    Connection<User> users(
            DataFetchingEnvironment environment,
            @InputArgument @Nullable UserFilter filter,
            @InputArgument @Nullable UserOrder orderBy) {
        String organization = filter == null ? null : filter.getOrganizationId();
        String phone = filter == null ? null : filter.getPhone();
        UserListing listing = new UserListing(
                filter,
                organization == null ? null : TypeId.parse(ORGANIZATION_PREFIX, organization),
                phone == null ? null : phones.of(phone),
                orderBy);
        return users.list(listing, PageRequest.of(environment), Viewer.of(environment));
    }

    @DgsEntityFetcher(name = "User")
    public CompletableFuture<User> entity(Map<String, Object> representation, DgsDataFetchingEnvironment environment) {
        return byId(environment, TypeId.parse(PREFIX, (String) representation.get("id")));
    }

    @DgsData(parentType = "User")
    @Nullable CompletableFuture<List<Role>> roles(DataFetchingEnvironment environment) {
        User user = environment.getSource();
        Viewer viewer = Viewer.of(environment);
        boolean isSeen = viewer.is(user.id()) || viewer.has(UserVisibility.READ_SCOPE);
        return isSeen ? rolesByUser.load(environment, user.id(), RolesByUserLoader.All.ROLES) : null;
    }

    private CompletableFuture<User> byId(DataFetchingEnvironment environment, UUID id) {
        return usersById.load(environment, id, Selection.of(environment));
    }
}
