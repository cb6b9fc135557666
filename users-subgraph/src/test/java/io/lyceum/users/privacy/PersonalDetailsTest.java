package io.lyceum.users.privacy;

import static io.lyceum.users.generated.tables.Tables.AUDIT_LOG;
import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import io.lyceum.testing.SubgraphTest;
import io.lyceum.users.People;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Personal details are their person's and the scope's to see, and nobody's to read in the database. */
@SubgraphTest
@Import(People.class)
class PersonalDetailsTest {

    private static final String UPDATE =
            """
            mutation ($input: UpdatePersonalDetailsInput!) {
              updatePersonalDetails(input: $input) { user { personalDetails { phone dateOfBirth address } } errors { code path } }
            }
            """;
    private static final String DETAILS = "personalDetails { phone dateOfBirth address }";
    private static final String KEPT = "{\"phone\":\"+4722859000\",\"dateOfBirth\":\"1815-12-10\",\"address\":\"12 St James's Square\"}";

    @Autowired
    private GraphClient graph;

    @Autowired
    private People people;

    @Autowired
    private DSLContext database;

    private UUID ada;

    @BeforeEach
    void adaIsThere() {
        people.removeAll();
        ada = people.add("Ada");
    }

    @Test
    void whatIsTreatedAsSecretIsKeptEncryptedAndShownToItsPerson() {
        Answer answer = update(0, "+47 22 85 90 00", "1915-12-10", " 12 St James's Square ");

        assertThat(answer.at("/updatePersonalDetails").toString())
                .isEqualTo("{\"user\":{\"personalDetails\":%s},\"errors\":[]}".formatted(KEPT.replace("1815", "1915")));
        assertThat(people.dump()).doesNotContain("22859000").doesNotContain("1915-12-10").doesNotContain("St James");
        assertThat(database.selectFrom(AUDIT_LOG).fetchSingle()).satisfies(entry -> {
            assertThat(entry.getAction()).isEqualTo("user.personal_details_changed");
            assertThat(entry.getNewValues().data()).isEqualTo("{\"phone\": \"•••\", \"address\": \"•••\", \"dateOfBirth\": \"•••\"}");
        });
    }

    @Test
    void nobodyElseSeesThemByAnyPathButTheScope() {
        update(0, "+4722859000", "1915-12-10", null);
        String id = TypeId.encode("user", ada);
        UUID other = people.add("Bob");

        for (GraphClient stranger : List.of(graph, graph.as(other))) {
            assertThat(stranger.ask("{ user(id: \"%s\") { %s } }".formatted(id, DETAILS)).at("/user/personalDetails").isNull()).isTrue();
            assertThat(stranger.ask("{ node(id: \"%s\") { ... on User { %s } } }".formatted(id, DETAILS)).at("/node/personalDetails").isNull()).isTrue();
            assertThat(stranger.entities("{ %s }".formatted(DETAILS), "User", id).at("/_entities/0/personalDetails").isNull()).isTrue();
        }
        assertThat(graph.as(other, "users:read", "users:write").ask("{ user(id: \"%s\") { %s } }".formatted(id, DETAILS)).at("/user/personalDetails/phone").asString())
                .isEqualTo("+4722859000");
    }

    @Test
    void anAdministratorFindsSomebodyByTheirNumberHoweverItIsWritten() {
        update(0, "+4722859000", null, null);
        people.add("Bob");
        String search = "{ users(filter: {phone: \"%s\"}) { nodes { displayName } totalCount } }";
        GraphClient admin = graph.as(people.add("Admin"), "users:read", "users:write");

        assertThat(admin.ask(search.formatted("+47 22-85-90-00")).at("/users").toString())
                .isEqualTo("{\"nodes\":[{\"displayName\":\"Ada\"}],\"totalCount\":1}");
        assertThat(admin.ask(search.formatted("+4722859001")).at("/users/totalCount").asInt()).isZero();
        assertThat(graph.as(ada).ask(search.formatted("+4722859000")).errorCodes()).containsExactly("FORBIDDEN");
    }

    @ParameterizedTest
    @CsvSource({
        "22859000, , INVALID_PHONE, phone",
        "+47228590001234567, , INVALID_PHONE, phone",
        ", 2999-01-01, INVALID_DATE_OF_BIRTH, dateOfBirth",
        ", 1815-12-10, INVALID_DATE_OF_BIRTH, dateOfBirth"
    })
    void whatCannotBeIsRefused(String phone, String dateOfBirth, String code, String field) {
        Answer answer = update(0, phone, dateOfBirth, null);

        assertThat(answer.at("/updatePersonalDetails/errors").toString())
                .isEqualTo("[{\"code\":\"%s\",\"path\":[\"input\",\"%s\"]}]".formatted(code, field));
        assertThat(answer.statements()).isZero();
    }

    @Test
    void ofTwoWhoEditTheSameVersionOneIsToldToLookAgain() {
        update(0, "+4722859000", null, null);

        assertThat(update(0, "+4722859001", null, null).at("/updatePersonalDetails/errors/0/code").asString()).isEqualTo("VERSION_CONFLICT");
        assertThat(update(1, null, null, null).at("/updatePersonalDetails/user/personalDetails").toString())
                .isEqualTo("{\"phone\":null,\"dateOfBirth\":null,\"address\":null}");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100})
    void howeverManyPeopleItIsOneStatementMore(int count) {
        String[] ids = IntStream.range(0, count).mapToObj(i -> TypeId.encode("user", people.add("Person " + i))).toArray(String[]::new);

        Answer answer = graph.as(ada, "users:read", "users:write").entities("{ displayName %s }".formatted(DETAILS), "User", ids);

        assertThat(answer.at("/_entities")).hasSize(count);
        assertThat(answer.statements()).isEqualTo(2);
    }

    private Answer update(int version, String phone, String dateOfBirth, String address) {
        Map<String, Object> input = new HashMap<>();
        input.put("expectedVersion", version);
        input.put("phone", phone);
        input.put("dateOfBirth", dateOfBirth);
        input.put("address", address);
        return graph.as(ada).ask(UPDATE, Map.of("input", input));
    }
}
