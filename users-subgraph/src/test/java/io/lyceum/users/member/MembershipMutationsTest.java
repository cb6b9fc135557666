package io.lyceum.users.member;

import static io.lyceum.users.generated.tables.Tables.AUDIT_LOG;
import static io.lyceum.users.generated.tables.Tables.MAIL_REQUESTS;
import static io.lyceum.users.generated.tables.Tables.ORGANIZATIONS;
import static io.lyceum.users.generated.tables.Tables.ORGANIZATION_INVITATIONS;
import static io.lyceum.users.generated.tables.Tables.ORGANIZATION_MEMBERS;
import static io.lyceum.users.generated.tables.Tables.OUTBOX;
import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.viewer.Viewer;
import io.lyceum.testing.GraphClient;
import io.lyceum.testing.SubgraphTest;
import io.lyceum.users.Mailbox;
import io.lyceum.users.Organizations;
import io.lyceum.users.People;
import io.lyceum.users.audit.Actor;
import io.lyceum.users.generated.types.OrganizationRole;
import io.lyceum.users.token.SecretToken;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@SubgraphTest
@Import({People.class, Organizations.class, Mailbox.class})
class MembershipMutationsTest {

    private static final String CHANGE = """
            mutation ($organization: ID!, $user: ID!, $role: OrganizationRole!) {
              changeOrganizationMemberRole(input: { organizationId: $organization, userId: $user, role: $role }) { organization { memberCount } errors { code } }
            }""";
    private static final String REMOVE = """
            mutation ($organization: ID!, $user: ID!) {
              removeOrganizationMember(input: { organizationId: $organization, userId: $user }) { organization { memberCount } errors { code } }
            }""";
    private static final String LEAVE =
            "mutation ($organization: ID!) { leaveOrganization(input: { organizationId: $organization }) { errors { code } } }";
    private static final String INVITE = """
            mutation ($organization: ID!, $email: EmailAddress!, $role: OrganizationRole!) {
              inviteOrganizationMember(input: { organizationId: $organization, email: $email, role: $role }) { organization { id } errors { code } }
            }""";
    private static final String ACCEPT =
            "mutation ($token: String!) { acceptOrganizationInvitation(input: { token: $token }) { organization { memberCount } errors { code } } }";

    @Autowired
    private GraphClient graph;

    @Autowired
    private People people;

    @Autowired
    private Organizations organizations;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private DSLContext database;

    private UUID society;
    private UUID owner;
    private UUID administrator;
    private UUID member;

    @BeforeEach
    void aSociety() {
        organizations.removeAll();
        people.removeAll();
        mailbox.empty();
        society = organizations.add("Society");
        owner = joined("Owner", OrganizationRole.OWNER);
        administrator = joined("Administrator", OrganizationRole.ADMIN);
        member = joined("Member", OrganizationRole.MEMBER);
    }

    @Test
    void ownersGiveAndTakeAnyRole() {
        assertThat(change(owner, member, "ADMIN")).isEmpty();
        assertThat(change(owner, administrator, "OWNER")).isEmpty();
        assertThat(remove(owner, administrator)).isEmpty();
        assertThat(memberCount()).isEqualTo(2);
        assertThat(actions()).containsExactly("organization.member_changed", "organization.member_changed", "organization.member_removed");
        assertThat(database.select(OUTBOX.TOPIC).from(OUTBOX).fetch(OUTBOX.TOPIC))
                .containsExactly("user.updated", "user.updated", "user.updated");
    }

    @Test
    void administratorsReachThoseBelowThem() {
        UUID another = joined("Another", OrganizationRole.ADMIN);

        assertThat(change(administrator, member, "INSTRUCTOR")).isEmpty();
        assertThat(change(administrator, member, "ADMIN")).isEqualTo("NOT_ALLOWED");
        assertThat(change(administrator, another, "MEMBER")).isEqualTo("NOT_ALLOWED");
        assertThat(remove(administrator, owner)).isEqualTo("NOT_ALLOWED");
        assertThat(remove(administrator, member)).isEmpty();
    }

    @Test
    void membersAndOutsidersReachNobodyAndLearnNothing() {
        UUID outsider = people.add("Outsider");

        assertThat(change(member, administrator, "MEMBER")).isEqualTo("NOT_ALLOWED");
        assertThat(change(outsider, member, "INSTRUCTOR")).isEqualTo("NOT_ALLOWED");
        assertThat(remove(outsider, UUID.randomUUID())).isEqualTo("NOT_ALLOWED");
        assertThat(graph.ask(REMOVE, ids(member)).errorCodes()).containsExactly("UNAUTHENTICATED");
        assertThat(actions()).isEmpty();
        assertThat(code(graph.as(outsider, "users:write"), REMOVE, ids(member), "removeOrganizationMember")).isEmpty();
    }

    @Test
    void whatThereIsNotIsToldSo() {
        assertThat(remove(owner, people.add("Outsider"))).isEqualTo("MEMBER_NOT_FOUND");
        society = UUID.randomUUID();
        assertThat(remove(owner, member)).isEqualTo("NOT_FOUND");
    }

    @Test
    void theLastOwnerStays() {
        assertThat(change(owner, owner, "MEMBER")).isEqualTo("LAST_OWNER");
        assertThat(remove(owner, owner)).isEqualTo("LAST_OWNER");
        assertThat(leave(owner)).isEqualTo("LAST_OWNER");
        assertThat(leave(member)).isEmpty();
        assertThat(leave(member)).isEqualTo("MEMBER_NOT_FOUND");
        assertThat(memberCount()).isEqualTo(2);
    }

    @Test
    void oneOfManyOwnersWhoLeaveAtOnceStays() throws InterruptedException {
        List<UUID> owners = Stream.concat(Stream.of(owner), Stream.of("B", "C", "D", "E").map(name -> joined(name, OrganizationRole.OWNER))).toList();
        List<Callable<String>> departures = owners.stream().map(each -> (Callable<String>) () -> leave(each)).toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(threads.invokeAll(departures).stream().map(departure -> departure.resultNow()))
                    .containsExactlyInAnyOrder("", "", "", "", "LAST_OWNER");
        }
        assertThat(memberCount()).isEqualTo(3);
        assertThat(database.fetchCount(ORGANIZATION_MEMBERS)).isEqualTo(3);
    }

    @Test
    void anInvitationBringsALetterAndItsCodeAMembership() {
        UUID bob = people.add("Bob");

        assertThat(invite(administrator, "bob@example.test", "INSTRUCTOR")).isEmpty();
        assertThat(invite(administrator, "nobody@example.test", "MEMBER")).isEmpty();

        String token = tokenFor("bob@example.test");
        assertThat(database.select(ORGANIZATION_INVITATIONS.TOKEN_HASH).from(ORGANIZATION_INVITATIONS).fetch(ORGANIZATION_INVITATIONS.TOKEN_HASH))
                .contains(new SecretToken(token).hash());
        assertThat(accept(member, token)).isEqualTo("OTHER_ADDRESS");
        assertThat(accept(bob, SecretToken.generate().value())).isEqualTo("INVALID_TOKEN");
        assertThat(accept(bob, token)).isEmpty();
        assertThat(accept(bob, token)).isEqualTo("INVALID_TOKEN");
        assertThat(memberCount()).isEqualTo(4);
        assertThat(database.select(ORGANIZATION_MEMBERS.ROLE).from(ORGANIZATION_MEMBERS).where(ORGANIZATION_MEMBERS.USER_ID.eq(bob)).fetchSingle().value1())
                .isEqualTo(OrganizationRole.INSTRUCTOR);
        assertThat(actions()).containsExactly("organization.member_invited", "organization.member_invited", "organization.member_added");
    }

    @Test
    void ofManyAcceptancesAtOnceOneCounts() throws InterruptedException {
        UUID bob = people.add("Bob");
        invite(owner, "bob@example.test", "MEMBER");
        String token = tokenFor("bob@example.test");
        List<Callable<String>> acceptances = Stream.generate(() -> (Callable<String>) () -> accept(bob, token)).limit(6).toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(threads.invokeAll(acceptances).stream().map(acceptance -> acceptance.resultNow())).filteredOn(String::isEmpty).hasSize(1);
        }
        assertThat(memberCount()).isEqualTo(4);
    }

    @Test
    void invitationsReachAsFarAsWhoeverSendsThemAndNotTooOften() {
        assertThat(invite(administrator, "bob@example.test", "ADMIN")).isEqualTo("NOT_ALLOWED");
        assertThat(invite(member, "bob@example.test", "MEMBER")).isEqualTo("NOT_ALLOWED");
        assertThat(invite(owner, "bob@example.test", "ADMIN")).isEmpty();
        assertThat(invite(owner, "BOB@example.test", "ADMIN")).isEqualTo("INVITED_RECENTLY");
    }

    @Test
    void aMailboxGetsFiveLettersAnHourFromWhicheverOrganizations() {
        for (int i = 0; i < 6; i++) {
            society = organizations.add("Society " + i);
            organizations.join(society, owner, OrganizationRole.OWNER);
            assertThat(invite(owner, "bob@example.test", "MEMBER")).isEmpty();
        }
        invite(owner, "last@example.test", "MEMBER");

        // In the order in which they were written.
        mailbox.to("last@example.test", 1);
        assertThat(mailbox.to("bob@example.test")).hasSize(5);
    }

    @Test
    void aNetworkAddressSendsFiftyLettersAnHour(@Autowired InvitationService invitations) {
        Viewer viewer = new Viewer(owner, Set.of(), null);
        Actor actor = new Actor(owner, null, "203.0.113.7");

        List<Optional<MembershipFault>> faults = IntStream.range(0, 51)
                .mapToObj(i -> invitations.invite(society, "person-%d@example.test".formatted(i), OrganizationRole.MEMBER, viewer, actor))
                .toList();

        assertThat(faults.subList(0, 50)).allMatch(Optional::isEmpty);
        assertThat(faults.getLast()).contains(MembershipFault.RATE_LIMITED);
        assertThat(database.fetchCount(ORGANIZATION_INVITATIONS)).isEqualTo(50);
    }

    @Test
    void whatIsRefusedAnywayCountsAgainstNobody() {
        IntStream.range(0, 6).forEach(i -> invite(member, "bob@example.test", "MEMBER"));

        assertThat(database.fetchCount(MAIL_REQUESTS)).isZero();
    }

    @Test
    void anOrganizationWithALongNameInvitesAsWell() {
        database.update(ORGANIZATIONS).set(ORGANIZATIONS.NAME, "Ä".repeat(150) + "🎓".repeat(50)).execute();

        assertThat(invite(owner, "bob@example.test", "MEMBER")).isEmpty();

        assertThat(mailbox.to("bob@example.test", 1).getFirst()).contains("Subject: An invitation to ÄÄÄ");
    }

    @Test
    void anInvitationThatHasExpiredIsWorthNothing() {
        UUID bob = people.add("Bob");
        invite(owner, "bob@example.test", "MEMBER");
        database.update(ORGANIZATION_INVITATIONS).set(ORGANIZATION_INVITATIONS.EXPIRES_AT, Instant.now().minusSeconds(1)).execute();

        assertThat(accept(bob, tokenFor("bob@example.test"))).isEqualTo("INVALID_TOKEN");
    }

    private UUID joined(String name, OrganizationRole role) {
        UUID person = people.add(name);
        organizations.join(society, person, role);
        return person;
    }

    private String change(UUID viewer, UUID person, String role) {
        Map<String, ?> variables = Map.of(
                "organization", TypeId.encode("organization", society), "user", TypeId.encode("user", person), "role", role);
        return code(graph.as(viewer), CHANGE, variables, "changeOrganizationMemberRole");
    }

    private String remove(UUID viewer, UUID person) {
        return code(graph.as(viewer), REMOVE, ids(person), "removeOrganizationMember");
    }

    private String leave(UUID viewer) {
        return code(graph.as(viewer), LEAVE, Map.of("organization", TypeId.encode("organization", society)), "leaveOrganization");
    }

    private String invite(UUID viewer, String email, String role) {
        Map<String, ?> variables = Map.of("organization", TypeId.encode("organization", society), "email", email, "role", role);
        return code(graph.as(viewer), INVITE, variables, "inviteOrganizationMember");
    }

    private String accept(UUID viewer, String token) {
        return code(graph.as(viewer), ACCEPT, Map.of("token", token), "acceptOrganizationInvitation");
    }

    private Map<String, ?> ids(UUID person) {
        return Map.of("organization", TypeId.encode("organization", society), "user", TypeId.encode("user", person));
    }

    private static String code(GraphClient viewer, String document, Map<String, ?> variables, String field) {
        return viewer.ask(document, variables).at("/%s/errors/0/code".formatted(field)).asString("");
    }

    private String tokenFor(String email) {
        return mailbox.code(email, 1);
    }

    private int memberCount() {
        return database.select(ORGANIZATIONS.MEMBER_COUNT).from(ORGANIZATIONS).fetchSingle().value1();
    }

    private List<String> actions() {
        return database.select(AUDIT_LOG.ACTION).from(AUDIT_LOG).orderBy(AUDIT_LOG.OCCURRED_AT, AUDIT_LOG.ID).fetch(AUDIT_LOG.ACTION);
    }
}
