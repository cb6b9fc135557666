package io.lyceum.users.application;

import static io.lyceum.users.generated.tables.Tables.AUDIT_LOG;
import static io.lyceum.users.generated.tables.Tables.INSTRUCTOR_APPLICATIONS;
import static io.lyceum.users.generated.tables.Tables.OUTBOX;
import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import io.lyceum.testing.SubgraphTest;
import io.lyceum.users.AtOnce;
import io.lyceum.users.People;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@SubgraphTest
@Import(People.class)
class InstructorApplicationTest {

    private static final String APPLY = """
            mutation ($key: String!, $expertise: String!, $motivation: String!) {
              applyToTeach(input: { idempotencyKey: $key, expertise: $expertise, motivation: $motivation }) {
                application { id status expertise user { displayName } } isReplay errors { code }
              }
            }""";
    private static final String DECIDE = """
            mutation ($id: ID!, $isApproved: Boolean!, $note: String) {
              decideInstructorApplication(input: { id: $id, isApproved: $isApproved, note: $note }) {
                application { status note user { roles } } errors { code }
              }
            }""";

    @Autowired
    private GraphClient graph;

    @Autowired
    private People people;

    @Autowired
    private DSLContext database;

    private UUID ada;
    private GraphClient admin;

    @BeforeEach
    void adaAndAnAdministrator() {
        people.removeAll();
        ada = people.add("Ada");
        admin = graph.as(people.add("Root"), "users:read", "users:write");
    }

    @Test
    void whoeverIsApprovedTeaches() {
        String id = apply(ada, "one").at("/applyToTeach/application/id").asString();
        assertThat(apply(ada, "one").at("/applyToTeach/isReplay").asBoolean()).isTrue();
        assertThat(graph.as(ada).ask("{ me { instructorApplication { status } } }").at("/me/instructorApplication/status").asString())
                .isEqualTo("PENDING");

        Answer decided = admin.ask(DECIDE, Map.of("id", id, "isApproved", true, "note", "Welcome."));

        assertThat(decided.errors()).isEmpty();
        assertThat(decided.at("/decideInstructorApplication/application").toString())
                .isEqualTo("{\"status\":\"APPROVED\",\"note\":\"Welcome.\",\"user\":{\"roles\":[\"INSTRUCTOR\",\"STUDENT\"]}}");
        assertThat(database.select(OUTBOX.TOPIC).from(OUTBOX).fetch(OUTBOX.TOPIC)).containsExactly("user.updated");
        assertThat(database.select(OUTBOX.PAYLOAD).from(OUTBOX).fetchSingle().value1().data()).contains("INSTRUCTOR");
        assertThat(code(apply(ada, "two"))).isEqualTo("ALREADY_INSTRUCTOR");
        assertThat(actions()).containsExactly("instructor_application.submitted", "instructor_application.decided");
    }

    @Test
    void whoeverIsRejectedMayApplyAgain() {
        String id = apply(ada, "one").at("/applyToTeach/application/id").asString();

        admin.ask(DECIDE, Map.of("id", id, "isApproved", false));

        assertThat(code(apply(ada, "two"))).isEmpty();
        assertThat(database.fetchCount(OUTBOX)).isZero();
        assertThat(admin.ask("{ instructorApplications(status: REJECTED) { totalCount } }").at("/instructorApplications/totalCount").asInt())
                .isEqualTo(1);
    }

    @Test
    void oneApplicationWaitsAtATime() throws Exception {
        List<String> codes = AtOnce.run(6, () -> code(apply(ada, UUID.randomUUID().toString())));

        assertThat(codes).filteredOn(String::isEmpty).hasSize(1);
        assertThat(codes).filteredOn("ALREADY_PENDING"::equals).hasSize(5);
        assertThat(database.fetchCount(INSTRUCTOR_APPLICATIONS)).isEqualTo(1);
    }

    @Test
    void anApplicationIsDecidedOnce() throws Exception {
        String id = apply(ada, "one").at("/applyToTeach/application/id").asString();

        List<String> codes = AtOnce.run(4, () -> admin.ask(DECIDE, Map.of("id", id, "isApproved", true))
                .at("/decideInstructorApplication/errors/0/code").asString(""));

        assertThat(codes).filteredOn(String::isEmpty).hasSize(1);
        assertThat(codes).filteredOn("ALREADY_DECIDED"::equals).hasSize(3);
        assertThat(database.fetchCount(OUTBOX)).isEqualTo(1);
    }

    @Test
    void whatIsWrongIsToldSo() {
        assertThat(code(graph.as(ada).ask(APPLY, Map.of("key", "1", "expertise", " ", "motivation", "x")))).isEqualTo("INVALID_EXPERTISE");
        assertThat(code(graph.as(ada).ask(APPLY, Map.of("key", "2", "expertise", "x", "motivation", "x".repeat(5_001))))).isEqualTo("INVALID_MOTIVATION");
        String nobodys = TypeId.encode("instructor_application", UUID.randomUUID());
        assertThat(admin.ask(DECIDE, Map.of("id", nobodys, "isApproved", true)).at("/decideInstructorApplication/errors/0/code").asString())
                .isEqualTo("NOT_FOUND");
        assertThat(admin.ask(DECIDE, Map.of("id", nobodys, "isApproved", true, "note", "x".repeat(1_001)))
                        .at("/decideInstructorApplication/errors/0/code").asString())
                .isEqualTo("INVALID_NOTE");
    }

    @Test
    void onlyThePersonAndAdministratorsSeeIt() {
        String id = apply(ada, "one").at("/applyToTeach/application/id").asString();
        String query = "{ user(id: \"%s\") { instructorApplication { id } } }".formatted(TypeId.encode("user", ada));
        GraphClient bob = graph.as(people.add("Bob"));

        assertThat(bob.ask(query).at("/user/instructorApplication").isNull()).isTrue();
        assertThat(graph.ask(query).at("/user/instructorApplication").isNull()).isTrue();
        assertThat(admin.ask(query).at("/user/instructorApplication/id").asString()).isEqualTo(id);
        assertThat(bob.ask("{ instructorApplications { totalCount } }").errorCodes()).containsExactly("FORBIDDEN");
        assertThat(bob.ask(DECIDE, Map.of("id", id, "isApproved", true)).errorCodes()).containsExactly("FORBIDDEN");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100})
    void manyCostOneStatementForEachEdge(int count) {
        IntStream.range(0, count).forEach(i -> apply(people.add("Person " + i), "one"));

        Answer answer = admin.ask("{ instructorApplications(first: 100) { nodes { expertise user { displayName instructorApplication { status } } } } }");

        assertThat(answer.at("/instructorApplications/nodes").valueStream()).hasSize(count)
                .allMatch(application -> application.at("/user/instructorApplication/status").asString().equals("PENDING"));
        assertThat(answer.statements()).isEqualTo(3);
    }

    private Answer apply(UUID person, String key) {
        return graph.as(person).ask(APPLY, Map.of("key", key, "expertise", "Engines", "motivation", "They count."));
    }

    private static String code(Answer answer) {
        return answer.at("/applyToTeach/errors/0/code").asString("");
    }

    private List<String> actions() {
        return database.select(AUDIT_LOG.ACTION).from(AUDIT_LOG).orderBy(AUDIT_LOG.OCCURRED_AT, AUDIT_LOG.ID).fetch(AUDIT_LOG.ACTION);
    }
}
