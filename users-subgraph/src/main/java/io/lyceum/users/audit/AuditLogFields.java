package io.lyceum.users.audit;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.DgsQuery;
import com.netflix.graphql.dgs.InputArgument;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.starter.id.NodeIds;
import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.page.Connection;
import io.lyceum.starter.page.PageRequest;
import io.lyceum.users.audit.AuditListing.Thing;
import io.lyceum.users.generated.types.AuditLogFilter;
import io.lyceum.users.user.User;
import io.lyceum.users.user.UserByIdLoader;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/** The type {@code AuditLogEntry} and the way to it. */
@DgsComponent
class AuditLogFields {

    private static final String TYPE = "AuditLogEntry";

    private final AuditLogRepository entries;
    private final UserByIdLoader usersById;

    AuditLogFields(AuditLogRepository entries, UserByIdLoader usersById) {
        this.entries = entries;
        this.usersById = usersById;
    }

    @DgsQuery
    Connection<AuditLogEntry> auditLog(DataFetchingEnvironment environment, @InputArgument @Nullable AuditLogFilter filter) {
        AuditLogFilter wanted = filter == null ? new AuditLogFilter() : filter;
        AuditListing listing = new AuditListing(
                wanted.getActor() == null ? null : TypeId.parse("user", wanted.getActor()),
                wanted.getAction(),
                wanted.getEntity(),
                wanted.getEntityId() == null ? null : thing(TypeId.parse(wanted.getEntityId())),
                wanted.getFrom(),
                wanted.getUntil());
        return entries.list(listing, PageRequest.of(environment));
    }

    @DgsData(parentType = TYPE)
    @Nullable CompletableFuture<User> actor(DataFetchingEnvironment environment) {
        AuditLogEntry entry = environment.getSource();
        return entry.actorId() == null ? null : usersById.load(environment, entry.actorId(), Selection.of(environment));
    }

    @DgsData(parentType = TYPE)
    String entityId(DataFetchingEnvironment environment) {
        AuditLogEntry entry = environment.getSource();
        String prefix = NodeIds.prefixOf(Objects.requireNonNull(entry.entity()));
        return TypeId.encode(prefix, Objects.requireNonNull(entry.entityKey()));
    }

    @DgsData(parentType = TYPE)
    List<AuditChange> changes(DataFetchingEnvironment environment) {
        AuditLogEntry entry = environment.getSource();
        return AuditChange.between(entry.before(), entry.after());
    }

    private static Thing thing(TypeId id) {
        String type = Arrays.stream(id.prefix().split("_")).map(StringUtils::capitalize).collect(Collectors.joining());
        return new Thing(type, id.uuid());
    }
}
