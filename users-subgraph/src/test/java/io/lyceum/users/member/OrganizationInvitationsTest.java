package io.lyceum.users.member;

import static io.lyceum.users.generated.tables.Tables.AUDIT_LOG;
import static io.lyceum.users.generated.tables.Tables.ORGANIZATION_INVITATIONS;
import static io.lyceum.users.generated.tables.Tables.ORGANIZATION_MEMBERS;
import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.id.UuidGenerator;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import io.lyceum.testing.SubgraphTest;
import io.lyceum.users.Mailbox;
import io.lyceum.users.Organizations;
import io.lyceum.users.People;
import io.lyceum.users.generated.types.OrganizationRole;
import io.lyceum.users.token.SecretToken;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Who may invite sees what is open, and takes it back; nobody else knows. */
@SubgraphTest
@Import({People.class, Organizations.class, Mailbox.class})
class OrganizationInvitationsTest {

    private static final String INVITE = """
            mutation ($organization: ID!, $email: EmailAddress!, $role: OrganizationRole!) {
              inviteOrganizationMember(input: { organizationId: $organization, email: $email, role: $role }) { errors { code } }
            }""";
    private static final String WITHDRAW = """
            mutation ($organization: ID!, $invitation: ID!) {
              withdrawOrganizationInvitation(input: { organizationId: $organization, invitationId: $invitation }) { organization { name } errors { code path } }
            }""";
    private static final String ACCEPT =
            "mutation ($token: String!) { acceptOrganizationInvitation(input: { token: $token }) { errors { code } } }";
    private static final String LIST =
            "{ organization(id: \"%s\") { invitations { totalCount nodes { email role invitedBy { displayName } } } } }";

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

    @BeforeEach
    void aSociety() {
        organizations.removeAll();
        people.removeAll();
        mailbox.empty();
        society = organizations.add("Society");
        owner = joined("Owner", OrganizationRole.OWNER);
        administrator = joined("Administrator", OrganizationRole.ADMIN);
    }

    @Test
    void whoMayInviteSeesWhatIsOpenNewestFirst() {
        invite(owner, "bob@example.test", "ADMIN");
        invite(administrator, "eve@example.test", "MEMBER");

        for (GraphClient manager : List.of(graph.as(owner), graph.as(administrator), graph.as(people.add("Platform"), "users:write"))) {
            assertThat(manager.ask(LIST.formatted(id(society))).at("/organization/invitations").toString())
                    .isEqualTo("{\"totalCount\":2,\"nodes\":["
                            + "{\"email\":\"eve@example.test\",\"role\":\"MEMBER\",\"invitedBy\":{\"displayName\":\"Administrator\"}},"
                            + "{\"email\":\"bob@example.test\",\"role\":\"ADMIN\",\"invitedBy\":{\"displayName\":\"Owner\"}}]}");
        }
    }

    @Test
    void nobodyElseLearnsWhoIsInvitedByAnyPath() {
        invite(owner, "bob@example.test", "MEMBER");
        String invitation = invitation("bob@example.test");
        UUID member = joined("Member", OrganizationRole.MEMBER);
        UUID instructor = joined("Instructor", OrganizationRole.INSTRUCTOR);

        for (GraphClient viewer : List.of(graph, graph.as(people.add("Bob")), graph.as(member), graph.as(instructor), graph.as(member, "users:read"))) {
            assertThat(viewer.ask(LIST.formatted(id(society))).at("/organization/invitations").isNull()).isTrue();
            assertThat(viewer.entities("{ invitations { totalCount } }", "Organization", id(society)).at("/_entities/0/invitations").isNull()).isTrue();
            assertThat(viewer.ask("{ node(id: \"%s\") { id } }".formatted(invitation)).at("/node").isNull()).isTrue();
        }
        assertThat(withdraw(member, invitation)).isEqualTo("NOT_ALLOWED");
        assertThat(withdraw(people.add("Outsider"), TypeId.encode("organization_invitation", UUID.randomUUID()))).isEqualTo("NOT_ALLOWED");
        assertThat(graph.ask(WITHDRAW, variables(invitation)).errorCodes()).containsExactly("UNAUTHENTICATED");
    }

    @Test
    void anInvitationIsFoundByItsIdWhileItIsOpen() {
        invite(owner, "bob@example.test", "MEMBER");
        String invitation = invitation("bob@example.test");
        String node = "{ node(id: \"%s\") { __typename id ... on OrganizationInvitation { email } } }".formatted(invitation);

        assertThat(graph.as(administrator).ask(node).at("/node").toString())
                .isEqualTo("{\"__typename\":\"OrganizationInvitation\",\"id\":\"%s\",\"email\":\"bob@example.test\"}".formatted(invitation));
        withdraw(owner, invitation);
        assertThat(graph.as(administrator).ask(node).at("/node").isNull()).isTrue();
    }

    @Test
    void aWithdrawnInvitationIsWorthNothingAndNoted() {
        UUID bob = people.add("Bob");
        invite(owner, "bob@example.test", "MEMBER");
        String invitation = invitation("bob@example.test");

        Answer answer = graph.as(owner).ask(WITHDRAW, variables(invitation));

        assertThat(answer.at("/withdrawOrganizationInvitation").toString()).isEqualTo("{\"organization\":{\"name\":\"Society\"},\"errors\":[]}");
        assertThat(withdraw(owner, invitation)).isEmpty();
        assertThat(accept(bob, mailbox.code("bob@example.test", 1))).isEqualTo("INVALID_TOKEN");
        assertThat(graph.as(owner).ask(LIST.formatted(id(society))).at("/organization/invitations").toString()).isEqualTo("{\"totalCount\":0,\"nodes\":[]}");
        assertThat(database.fetch(AUDIT_LOG, AUDIT_LOG.ACTION.eq("organization.invitation_withdrawn"))).singleElement().satisfies(entry -> {
            assertThat(entry.getActorId()).isEqualTo(owner);
            assertThat(entry.getOldValues().data()).contains("MEMBER").doesNotContain("bob@");
        });
    }

    @Test
    void withdrawingReachesAsFarAsInviting() {
        invite(owner, "bob@example.test", "ADMIN");
        invite(owner, "eve@example.test", "INSTRUCTOR");

        assertThat(withdraw(administrator, invitation("bob@example.test"))).isEqualTo("NOT_ALLOWED");
        assertThat(withdraw(administrator, invitation("eve@example.test"))).isEmpty();
    }

    @Test
    void whatWasAcceptedOrIsAnothersIsNotFound() {
        UUID bob = people.add("Bob");
        invite(owner, "bob@example.test", "MEMBER");
        String invitation = invitation("bob@example.test");
        accept(bob, mailbox.code("bob@example.test", 1));
        assertThat(withdraw(owner, invitation)).isEqualTo("INVITATION_NOT_FOUND");

        invite(owner, "eve@example.test", "MEMBER");
        String open = invitation("eve@example.test");
        UUID another = organizations.add("Another");
        organizations.join(another, owner, OrganizationRole.OWNER);
        society = another;
        assertThat(withdraw(owner, open)).isEqualTo("INVITATION_NOT_FOUND");
        society = UUID.randomUUID();
        assertThat(withdraw(owner, open)).isEqualTo("NOT_FOUND");
    }

    @Test
    void ofAcceptingAndWithdrawingAtOnceOneIsDone() throws InterruptedException {
        for (int round = 0; round < 5; round++) {
            String email = "person.%d@example.test".formatted(round);
            UUID person = people.add("Person " + round);
            invite(owner, email, "MEMBER");
            String invitation = invitation(email);
            String token = mailbox.code(email, 1);

            List<String> codes;
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                codes = threads.invokeAll(List.<Callable<String>>of(() -> accept(person, token), () -> withdraw(owner, invitation))).stream()
                        .map(each -> each.resultNow()).toList();
            }

            boolean isMember = database.fetchExists(ORGANIZATION_MEMBERS, ORGANIZATION_MEMBERS.USER_ID.eq(person));
            assertThat(codes).isEqualTo(isMember ? List.of("", "INVITATION_NOT_FOUND") : List.of("INVALID_TOKEN", ""));
        }
    }

    @Test
    void withdrawingLetsNobodyWriteMoreLetters() {
        invite(owner, "bob@example.test", "MEMBER");
        withdraw(owner, invitation("bob@example.test"));
        assertThat(invite(owner, "bob@example.test", "MEMBER")).isEqualTo("INVITED_RECENTLY");

        insert(society, InvitationService.MOST_UNANSWERED - 1, Instant.now());
        database.update(ORGANIZATION_INVITATIONS).set(ORGANIZATION_INVITATIONS.WITHDRAWN_AT, Instant.now()).execute();
        assertThat(invite(owner, "eve@example.test", "MEMBER")).isEqualTo("TOO_MANY");
    }

    @Test
    void aWithdrawnInvitationMakesRoomForAnother() {
        UUID bob = people.add("Bob");
        invite(owner, "bob@example.test", "MEMBER");
        withdraw(owner, invitation("bob@example.test"));
        database.update(ORGANIZATION_INVITATIONS)
                .set(ORGANIZATION_INVITATIONS.CREATED_AT, Instant.now().minus(InvitationService.PAUSE))
                .execute();

        assertThat(invite(owner, "bob@example.test", "MEMBER")).isEmpty();
        assertThat(accept(bob, mailbox.code("bob@example.test", 2))).isEmpty();
    }

    @Test
    void whoWasInvitedIsForgottenAMonthLater(@Autowired InvitationRepository repository) {
        insert(society, 1, Instant.now());
        insert(society, 1, Instant.now().minus(InvitationService.LIFETIME).minus(InvitationSchedule.KEPT).minusSeconds(60), "old%d@example.test");

        new InvitationSchedule(repository, Clock.systemUTC()).forget();

        assertThat(database.fetchSingle(ORGANIZATION_INVITATIONS).getEmail()).isEqualTo("somebody0@example.test");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100})
    void howeverManyOrganizationsTheirInvitationsAreTwoStatementsMore(int count) {
        String[] ids = IntStream.range(0, count)
                .mapToObj(i -> {
                    UUID organization = organizations.add("Organization " + i);
                    organizations.join(organization, owner, OrganizationRole.OWNER);
                    insert(organization, 2, Instant.now());
                    return id(organization);
                })
                .toArray(String[]::new);

        Answer answer = graph.as(owner).entities("{ name invitations(first: 1) { nodes { email } } }", "Organization", ids);

        assertThat(answer.at("/_entities/0/invitations/nodes")).hasSize(1);
        assertThat(answer.statements()).isEqualTo(3);
    }

    @Test
    void theListIsServedByAnIndex() {
        insert(society, 3_000, Instant.now());

        for (String page : List.of("first: 20", "last: 20")) {
            Answer answer = graph.as(owner).ask("{ organization(id: \"%s\") { invitations(%s) { nodes { email } } } }".formatted(id(society), page));
            assertThat(answer.at("/organization/invitations/nodes")).hasSize(20);
            assertThat(answer.plans()).allUseIndexes();
        }
    }

    private UUID joined(String name, OrganizationRole role) {
        UUID person = people.add(name);
        organizations.join(society, person, role);
        return person;
    }

    private String invite(UUID viewer, String email, String role) {
        return graph.as(viewer).ask(INVITE, Map.of("organization", id(society), "email", email, "role", role))
                .at("/inviteOrganizationMember/errors/0/code").asString("");
    }

    private String withdraw(UUID viewer, String invitation) {
        return graph.as(viewer).ask(WITHDRAW, variables(invitation)).at("/withdrawOrganizationInvitation/errors/0/code").asString("");
    }

    private String accept(UUID viewer, String token) {
        return graph.as(viewer).ask(ACCEPT, Map.of("token", token)).at("/acceptOrganizationInvitation/errors/0/code").asString("");
    }

    private Map<String, ?> variables(String invitation) {
        return Map.of("organization", id(society), "invitation", invitation);
    }

    private String invitation(String email) {
        return TypeId.encode("organization_invitation", database.fetchSingle(
                ORGANIZATION_INVITATIONS, ORGANIZATION_INVITATIONS.EMAIL.eq(email), ORGANIZATION_INVITATIONS.ACCEPTED_AT.isNull()).getId());
    }

    /** Invitations that nobody has answered, each a second older than the one before. */
    private void insert(UUID organization, int count, Instant newest) {
        insert(organization, count, newest, "somebody%d@example.test");
    }

    private void insert(UUID organization, int count, Instant newest, String email) {
        database.batchInsert(IntStream.range(0, count)
                        .mapToObj(number -> database.newRecord(ORGANIZATION_INVITATIONS)
                                .with(ORGANIZATION_INVITATIONS.ID, UuidGenerator.next())
                                .with(ORGANIZATION_INVITATIONS.ORGANIZATION_ID, organization)
                                .with(ORGANIZATION_INVITATIONS.EMAIL, email.formatted(number))
                                .with(ORGANIZATION_INVITATIONS.ROLE, OrganizationRole.MEMBER)
                                .with(ORGANIZATION_INVITATIONS.TOKEN_HASH, SecretToken.generate().hash())
                                .with(ORGANIZATION_INVITATIONS.INVITED_BY, owner)
                                .with(ORGANIZATION_INVITATIONS.CREATED_AT, newest.minusSeconds(number))
                                .with(ORGANIZATION_INVITATIONS.EXPIRES_AT, newest.plus(InvitationService.LIFETIME)))
                        .toList())
                .execute();
    }

    private static String id(UUID organization) {
        return TypeId.encode("organization", organization);
    }
}
