package io.lyceum.users.organization;

import static io.lyceum.users.generated.tables.Tables.AUDIT_LOG;
import static io.lyceum.users.generated.tables.Tables.ORGANIZATIONS;
import static io.lyceum.users.generated.tables.Tables.OUTBOX;
import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import io.lyceum.testing.SubgraphTest;
import io.lyceum.users.Organizations;
import io.lyceum.users.People;
import io.lyceum.users.generated.types.OrganizationRole;
import java.util.LinkedHashMap;
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

@SubgraphTest
@Import({People.class, Organizations.class})
class OrganizationMutationsTest {

    private static final String CREATE = """
            mutation ($input: CreateOrganizationInput!) {
              createOrganization(input: $input) {
                organization { id name slug isVerified memberCount version members { nodes { role user { displayName } } } } isReplay errors { code path }
              }
            }""";
    private static final String UPDATE = """
            mutation ($input: UpdateOrganizationInput!) {
              updateOrganization(input: $input) { organization { name description country isVerified version } errors { code } }
            }""";

    @Autowired
    private GraphClient graph;

    @Autowired
    private People people;

    @Autowired
    private Organizations organizations;

    @Autowired
    private DSLContext database;

    private UUID ada;

    @BeforeEach
    void adaHasAnAccount() {
        organizations.removeAll();
        people.removeAll();
        ada = people.add("Ada");
    }

    @Test
    void whoeverFoundsAnOrganizationOwnsIt() {
        Map<String, ?> input = founding("one", "society");

        Answer answer = graph.as(ada).ask(CREATE, Map.of("input", input));
        Answer again = graph.as(ada).ask(CREATE, Map.of("input", input));

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/createOrganization/organization/memberCount").asInt()).isEqualTo(1);
        assertThat(answer.at("/createOrganization/organization/isVerified").asBoolean(true)).isFalse();
        assertThat(answer.at("/createOrganization/organization/members/nodes").toString())
                .isEqualTo("[{\"role\":\"OWNER\",\"user\":{\"displayName\":\"Ada\"}}]");
        assertThat(again.at("/createOrganization/isReplay").asBoolean()).isTrue();
        assertThat(database.fetchCount(ORGANIZATIONS)).isEqualTo(1);
        assertThat(database.select(OUTBOX.TOPIC).from(OUTBOX).fetch(OUTBOX.TOPIC)).containsExactly("user.updated");
        assertThat(database.select(OUTBOX.PAYLOAD).from(OUTBOX).fetchSingle().value1().data()).contains("OWNER");
        assertThat(actions()).containsExactly("organization.created");
    }

    @Test
    void whatIsWrongFoundsNothing() {
        organizations.add("Taken");

        assertThat(created(with(founding("1", "society"), "name", " "))).isEqualTo("INVALID_NAME");
        assertThat(created(founding("2", "The Society"))).isEqualTo("INVALID_SLUG");
        assertThat(created(founding("3", "a--b"))).isEqualTo("INVALID_SLUG");
        assertThat(created(founding("4", "taken"))).isEqualTo("SLUG_TAKEN");
        assertThat(created(with(founding("5", "society"), "websiteUrl", "ftp://society.test/"))).isEqualTo("INVALID_URL");
        assertThat(created(with(founding("6", "society"), "country", "XX"))).isEqualTo("INVALID_COUNTRY");
        assertThat(graph.ask(CREATE, Map.of("input", founding("7", "society"))).errorCodes()).containsExactly("UNAUTHENTICATED");
        assertThat(database.fetchCount(ORGANIZATIONS)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Society\nBcc: all@example.test", "Society\u2028Hello", "Free money: https://evil.test", "WWW.evil.test", "Win at evil.test/now"
    })
    void aNameBreaksNoLineAndLeadsNowhere(String name) {
        assertThat(created(with(founding("1", "society"), "name", name))).isEqualTo("INVALID_NAME");
    }

    @Test
    void aNameMayHaveADotOrASlashInIt() {
        assertThat(created(with(founding("1", "society"), "name", " St. John's / Booking.com "))).isEmpty();
    }

    @Test
    void whoOwnsTwentyFoundsNoOthersHoweverManyAtOnce() throws InterruptedException {
        IntStream.range(0, 17).forEach(i -> organizations.join(organizations.add("Owned " + i), ada, OrganizationRole.OWNER));
        organizations.join(organizations.add("Joined"), ada, OrganizationRole.MEMBER);
        List<Callable<String>> wishes = IntStream.range(0, 6)
                .mapToObj(i -> (Callable<String>) () -> created(founding("key-" + i, "society-" + i)))
                .toList();

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<String> codes = threads.invokeAll(wishes).stream().map(wish -> wish.resultNow()).toList();
            assertThat(codes).containsExactlyInAnyOrder("", "", "", "TOO_MANY", "TOO_MANY", "TOO_MANY");
        }
    }

    @Test
    void ofManyThatWantASlugAtOnceOneGetsIt() throws InterruptedException {
        List<Callable<String>> wishes = IntStream.range(0, 6)
                .mapToObj(i -> (Callable<String>) () -> graph.as(people.add("Person " + i))
                        .ask(CREATE, Map.of("input", founding("key", "society")))
                        .at("/createOrganization/errors/0/code")
                        .asString(""))
                .toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(threads.invokeAll(wishes).stream().map(wish -> wish.resultNow())).filteredOn(String::isEmpty).hasSize(1);
        }
    }

    @Test
    void whoeverRunsItChangesWhatIsNamed() {
        UUID society = organizations.add("Society");
        organizations.join(society, ada, OrganizationRole.ADMIN);

        Answer answer = update(ada, Map.of("expectedVersion", 0, "description", "Counts.", "country", "NO"), society);
        Map<String, Object> emptied = new LinkedHashMap<>(Map.of("expectedVersion", 1, "name", "The Society"));
        emptied.put("country", null);
        Answer again = update(ada, emptied, society);

        assertThat(answer.errors()).isEmpty();
        assertThat(again.at("/updateOrganization/organization").toString())
                .isEqualTo("{\"name\":\"The Society\",\"description\":\"Counts.\",\"country\":null,\"isVerified\":false,\"version\":2}");
        assertThat(actions()).containsExactly("organization.updated", "organization.updated");
    }

    @Test
    void nobodyElseDoes() {
        UUID society = organizations.add("Society");
        organizations.join(society, ada, OrganizationRole.OWNER);
        UUID bob = people.add("Bob");
        organizations.join(society, bob, OrganizationRole.MEMBER);
        UUID root = people.add("Root");

        assertThat(updated(bob, Map.of("expectedVersion", 0, "name", "Mine"), society)).isEqualTo("NOT_ALLOWED");
        assertThat(updated(root, Map.of("expectedVersion", 0, "name", "Mine"), society)).isEqualTo("NOT_ALLOWED");
        assertThat(updated(ada, Map.of("expectedVersion", 0, "isVerified", true), society)).isEqualTo("NOT_ALLOWED");
        assertThat(updated(ada, Map.of("expectedVersion", 9, "name", "Late"), society)).isEqualTo("VERSION_CONFLICT");
        assertThat(updated(ada, Map.of("expectedVersion", 0), UUID.randomUUID())).isEqualTo("NOT_FOUND");
        Map<String, Object> nameless = new LinkedHashMap<>(Map.of("expectedVersion", 0));
        nameless.put("name", null);
        assertThat(updated(ada, nameless, society)).isEqualTo("REQUIRED");

        Answer verified = graph.as(root, "users:write")
                .ask(UPDATE, Map.of("input", with(Map.of("expectedVersion", 0, "isVerified", true), "id", TypeId.encode("organization", society))));
        assertThat(verified.at("/updateOrganization/organization/isVerified").asBoolean()).isTrue();
    }

    private Answer update(UUID viewer, Map<String, ?> input, UUID organization) {
        return graph.as(viewer).ask(UPDATE, Map.of("input", with(input, "id", TypeId.encode("organization", organization))));
    }

    private String updated(UUID viewer, Map<String, ?> input, UUID organization) {
        return update(viewer, input, organization).at("/updateOrganization/errors/0/code").asString("");
    }

    private String created(Map<String, ?> input) {
        return graph.as(ada).ask(CREATE, Map.of("input", input)).at("/createOrganization/errors/0/code").asString("");
    }

    private static Map<String, ?> founding(String key, String slug) {
        return Map.of("idempotencyKey", key, "name", "Society", "slug", slug, "kind", "NON_PROFIT");
    }

    private static Map<String, ?> with(Map<String, ?> input, String field, Object value) {
        Map<String, Object> all = new LinkedHashMap<>(input);
        all.put(field, value);
        return all;
    }

    private List<String> actions() {
        return database.select(AUDIT_LOG.ACTION).from(AUDIT_LOG).orderBy(AUDIT_LOG.OCCURRED_AT, AUDIT_LOG.ID).fetch(AUDIT_LOG.ACTION);
    }
}
