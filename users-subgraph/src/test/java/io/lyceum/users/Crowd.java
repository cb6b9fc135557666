package io.lyceum.users;

import static io.lyceum.users.generated.tables.Tables.API_CLIENTS;
import static io.lyceum.users.generated.tables.Tables.AUDIT_LOG;
import static io.lyceum.users.generated.tables.Tables.ORGANIZATIONS;
import static io.lyceum.users.generated.tables.Tables.ORGANIZATION_MEMBERS;
import static io.lyceum.users.generated.tables.Tables.USERS;
import static io.lyceum.users.generated.tables.Tables.USER_PROFILES;
import static io.lyceum.users.generated.tables.Tables.USER_ROLES;
import static io.lyceum.users.generated.tables.Tables.USER_SESSIONS;

import io.lyceum.starter.id.UuidGenerator;
import io.lyceum.users.generated.types.OrganizationKind;
import io.lyceum.users.generated.types.OrganizationRole;
import io.lyceum.users.generated.types.Role;
import io.lyceum.users.generated.types.UserStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.JSON;
import org.jooq.TableRecord;

/**
 * Enough of everything to tell whether a list is served by an index. Among the people, one in fifty teaches and one in fifty is suspended;
 * the first organization has them all, the second one in fifty, and each other two. The first person has all the sessions.
 */
public class Crowd {

    static final int SIZE = 3_000;

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    // As long as in life: among rows that are short enough, MySQL would rather read them all.
    private static final JSON VALUES = JSON.json("{\"field\": \"%s\"}".formatted("value ".repeat(30)));

    private final DSLContext database;
    private final List<UUID> people = ids();
    private final List<UUID> organizations = ids();

    Crowd(DSLContext database) {
        this.database = database;
    }

    UUID person(int number) {
        return people.get(number);
    }

    UUID organization(int number) {
        return organizations.get(number);
    }

    void gather() {
        insert(this::user);
        insert(number -> role(number, number % 50 == 0 ? Role.INSTRUCTOR : Role.STUDENT));
        insert(this::profile);
        insert(this::organizationRow);
        insert(number -> member(0, number));
        insert(number -> number % 50 == 0 ? member(1, number) : member(2 + number / 2, number));
        insert(this::session);
        insert(this::client);
        insert(this::auditEntry);
    }

    private void insert(IntFunction<TableRecord<?>> row) {
        List<TableRecord<?>> rows = IntStream.range(0, SIZE).<TableRecord<?>>mapToObj(row).toList();
        database.transaction(transaction -> transaction.dsl().batchInsert(rows).execute());
    }

    private TableRecord<?> user(int number) {
        return database.newRecord(USERS)
                .with(USERS.ID, people.get(number))
                .with(USERS.EMAIL, "person%d@example.test".formatted(number))
                .with(USERS.DISPLAY_NAME, "%s Person %d".formatted(Integer.toString(number * 7 % 100 + 1000, 36), number))
                .with(USERS.STATUS, number % 50 == 1 ? UserStatus.SUSPENDED : UserStatus.ACTIVE)
                .with(USERS.VERSION, 0)
                .with(USERS.CREATED_AT, START.plusSeconds(number))
                .with(USERS.UPDATED_AT, START);
    }

    private TableRecord<?> role(int number, Role role) {
        return database.newRecord(USER_ROLES)
                .with(USER_ROLES.USER_ID, people.get(number))
                .with(USER_ROLES.ROLE, role)
                .with(USER_ROLES.GRANTED_AT, START);
    }

    private TableRecord<?> profile(int number) {
        return database.newRecord(USER_PROFILES)
                .with(USER_PROFILES.USER_ID, people.get(number))
                .with(USER_PROFILES.IS_EMAIL_SHOWN, number % 2 == 0)
                .with(USER_PROFILES.UPDATED_AT, START);
    }

    private TableRecord<?> organizationRow(int number) {
        return database.newRecord(ORGANIZATIONS)
                .with(ORGANIZATIONS.ID, organizations.get(number))
                .with(ORGANIZATIONS.NAME, "%s Organization %d".formatted(Integer.toString(number * 7 % 100 + 1000, 36), number))
                .with(ORGANIZATIONS.SLUG, "organization-" + number)
                .with(ORGANIZATIONS.KIND, number % 50 == 0 ? OrganizationKind.COMPANY : OrganizationKind.SCHOOL)
                .with(ORGANIZATIONS.MEMBER_COUNT, number)
                .with(ORGANIZATIONS.CREATED_AT, START.plusSeconds(number))
                .with(ORGANIZATIONS.UPDATED_AT, START);
    }

    private TableRecord<?> member(int organization, int number) {
        return database.newRecord(ORGANIZATION_MEMBERS)
                .with(ORGANIZATION_MEMBERS.ID, UuidGenerator.next())
                .with(ORGANIZATION_MEMBERS.ORGANIZATION_ID, organizations.get(organization))
                .with(ORGANIZATION_MEMBERS.USER_ID, people.get(number))
                .with(ORGANIZATION_MEMBERS.ROLE, number % 50 == 0 ? OrganizationRole.INSTRUCTOR : OrganizationRole.MEMBER)
                .with(ORGANIZATION_MEMBERS.JOINED_AT, START.plusSeconds(number));
    }

    private TableRecord<?> session(int number) {
        return database.newRecord(USER_SESSIONS)
                .with(USER_SESSIONS.ID, UuidGenerator.next())
                .with(USER_SESSIONS.USER_ID, people.getFirst())
                .with(USER_SESSIONS.CREATED_AT, Instant.now().minusSeconds(number))
                .with(USER_SESSIONS.EXPIRES_AT, Instant.now().plusSeconds(3_600));
    }

    private TableRecord<?> client(int number) {
        return database.newRecord(API_CLIENTS)
                .with(API_CLIENTS.ID, UuidGenerator.next())
                .with(API_CLIENTS.CLIENT_ID, "client-" + number)
                .with(API_CLIENTS.NAME, "Client " + number)
                .with(API_CLIENTS.DESCRIPTION, "What the client is for, in some sentences. ".repeat(8))
                .with(API_CLIENTS.ORGANIZATION_ID, organizations.get(number % 50))
                .with(API_CLIENTS.CREATED_AT, START.plusSeconds(number));
    }

    private TableRecord<?> auditEntry(int number) {
        return database.newRecord(AUDIT_LOG)
                .with(AUDIT_LOG.ID, UuidGenerator.next())
                .with(AUDIT_LOG.ACTOR_ID, people.get(number % 50))
                .with(AUDIT_LOG.ACTION, number % 50 == 0 ? "organization.verified" : "user.suspended")
                .with(AUDIT_LOG.ENTITY_TYPE, number % 50 == 0 ? "Organization" : "User")
                .with(AUDIT_LOG.ENTITY_ID, people.get(number))
                .with(AUDIT_LOG.OLD_VALUES, VALUES)
                .with(AUDIT_LOG.NEW_VALUES, VALUES)
                .with(AUDIT_LOG.OCCURRED_AT, START.plusSeconds(number));
    }

    private static List<UUID> ids() {
        return IntStream.range(0, SIZE).mapToObj(number -> UuidGenerator.next()).toList();
    }
}
