package io.lyceum.users.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import io.lyceum.testing.SubgraphTest;
import io.lyceum.users.People;
import io.lyceum.users.generated.tables.DefaultSchema;
import io.lyceum.users.generated.types.UserStatus;
import io.lyceum.users.session.Sessions;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.Named;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** A person is told all that is held about them, and no secret. */
@SubgraphTest
@Import({People.class, Sessions.class})
class PersonalDataTest {

    @Autowired
    private GraphClient graph;

    @Autowired
    private People people;

    @Autowired
    private Sessions sessions;

    private UUID ada;
    private UUID session;

    @BeforeEach
    void adaHasASession() {
        people.removeAll();
        ada = people.add("Ada", UserStatus.ACTIVE, "argon2-hash-of-a-password");
        session = sessions.open(ada);
    }

    @Test
    void theDocumentHoldsWhatTheTablesHold() {
        graph.as(ada).ask("mutation { updatePersonalDetails(input: {expectedVersion: 0, phone: \"+4722859000\"}) { errors { code } } }");

        Answer answer = graph.as(ada).ask("{ me { personalData } }");

        JsonNode data = answer.at("/me/personalData");
        assertThat(data.at("/account/id").asString()).isEqualTo(TypeId.encode("user", ada));
        assertThat(data.at("/account/email").asString()).isEqualTo("ada@example.test");
        assertThat(data.at("/account/status").asString()).isEqualTo("ACTIVE");
        assertThat(data.at("/roles/0/role").asString()).isEqualTo("STUDENT");
        assertThat(data.at("/sessions/0/id").asString()).isEqualTo(TypeId.encode("user_session", session));
        assertThat(data.at("/personalDetails/phone").asString()).isEqualTo("+4722859000");
        assertThat(data.at("/actions/0/action").asString()).isEqualTo("user.personal_details_changed");
        assertThat(answer.text()).doesNotContain("argon2-hash").doesNotContain("Hash\"").doesNotContain("Encrypted");
    }

    @Test
    void itIsThePersonsAndTheScopesAlone() {
        String other = "{ user(id: \"%s\") { personalData } }".formatted(TypeId.encode("user", ada));

        assertThat(graph.ask(other).at("/user/personalData").isNull()).isTrue();
        assertThat(graph.as(people.add("Bob")).ask(other).at("/user/personalData").isNull()).isTrue();
        assertThat(graph.as(people.add("Admin"), "users:read", "users:write").ask(other).at("/user/personalData/account/email").asString())
                .isEqualTo("ada@example.test");
    }

    @Test
    void noTableThatIsAboutPeopleIsForgotten() {
        Set<String> told = PersonalDataSections.ALL.stream().map(section -> section.table().getName()).collect(Collectors.toSet());
        Set<String> aboutPeople = DefaultSchema.DEFAULT_SCHEMA.tableStream()
                .filter(table -> table.field("user_id") != null)
                .map(Named::getName)
                .collect(Collectors.toSet());

        // Keys of requests are kept for a day, and hold what the person asked for and was answered.
        aboutPeople.remove("idempotency_keys");
        assertThat(told).containsAll(aboutPeople);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100})
    void howeverManyPeopleItIsAsManyStatements(int count) {
        String[] ids = IntStream.range(0, count).mapToObj(i -> TypeId.encode("user", people.add("Person " + i))).toArray(String[]::new);

        Answer answer = graph.as(ada, "users:read", "users:write").entities("{ personalData }", "User", ids);

        assertThat(answer.at("/_entities").valueStream().filter(user -> user.path("personalData").isObject())).hasSize(count);
        assertThat(answer.statements()).isEqualTo(1 + PersonalDataSections.ALL.size() + 2);
    }
}
