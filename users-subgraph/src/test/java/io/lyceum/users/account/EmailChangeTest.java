package io.lyceum.users.account;

import static io.lyceum.users.generated.tables.Tables.AUDIT_LOG;
import static io.lyceum.users.generated.tables.Tables.USERS;
import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import io.lyceum.testing.SubgraphTest;
import io.lyceum.users.AtOnce;
import io.lyceum.users.Mailbox;
import io.lyceum.users.People;
import io.lyceum.users.generated.types.UserStatus;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.crypto.password.PasswordEncoder;

/** An address changes when the new one is confirmed, and both are told. */
@SubgraphTest
@Import({People.class, Mailbox.class})
class EmailChangeTest {

    private static final String REQUEST =
            "mutation ($email: EmailAddress!, $password: String!) { requestEmailChange(input: {newEmail: $email, password: $password}) { newEmail errors { code path } } }";
    private static final String CONFIRM =
            "mutation ($token: String!) { confirmEmailChange(input: {token: $token}) { user { displayName } errors { code path } } }";
    private static final String PASSWORD = "difference engine";

    @Autowired
    private GraphClient graph;

    @Autowired
    private People people;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private PasswordEncoder passwords;

    @Autowired
    private DSLContext database;

    private UUID ada;

    @BeforeEach
    void adaHasAnAccount() {
        people.removeAll();
        mailbox.empty();
        ada = people.add("Ada", UserStatus.ACTIVE, passwords.encode(PASSWORD));
    }

    @Test
    void theAddressChangesWhenTheNewOneIsConfirmed() {
        Answer requested = request("countess@example.test", PASSWORD);
        assertThat(requested.at("/requestEmailChange").toString()).isEqualTo("{\"newEmail\":\"countess@example.test\",\"errors\":[]}");
        assertThat(mailbox.to("ada@example.test", 1).getFirst()).contains("Your address is to be changed").doesNotContain("countess");
        assertThat(email()).isEqualTo("ada@example.test");

        Answer confirmed = confirm(mailbox.code("countess@example.test", 1));

        assertThat(confirmed.at("/confirmEmailChange").toString()).isEqualTo("{\"user\":{\"displayName\":\"Ada\"},\"errors\":[]}");
        assertThat(email()).isEqualTo("countess@example.test");
        assertThat(mailbox.to("ada@example.test", 2).getLast()).contains("Your address was changed");
        assertThat(mailbox.to("countess@example.test", 2).getLast()).contains("Your address was changed");
        assertThat(database.selectFrom(AUDIT_LOG).where(AUDIT_LOG.ACTION.eq("user.email_changed")).fetchSingle()).satisfies(entry -> {
            assertThat(entry.getOldValues().data()).isEqualTo("{\"email\": \"ada@example.test\"}");
            assertThat(entry.getNewValues().data()).isEqualTo("{\"email\": \"countess@example.test\"}");
        });
    }

    @Test
    void anothersAddressIsAnsweredAlikeAndItsOwnerIsTold() {
        people.add("Bob");

        Answer taken = request("bob@example.test", PASSWORD);
        Answer free = request("eve@example.test", PASSWORD);

        assertThat(taken.at("").toString().replace("bob", "eve")).isEqualTo(free.at("").toString());
        assertThat(mailbox.to("bob@example.test", 1)).singleElement().asString().contains("Somebody wants your address");
    }

    @Test
    void oneCodeShownTwentyTimesAtOnceWorksOnce() throws Exception {
        request("countess@example.test", PASSWORD);
        String code = mailbox.code("countess@example.test", 1);

        List<Answer> answers = AtOnce.run(20, () -> confirm(code));

        assertThat(answers).filteredOn(answer -> answer.at("/confirmEmailChange/errors").isEmpty()).hasSize(1);
    }

    @Test
    void whoIsFasterKeepsTheAddress() {
        request("countess@example.test", PASSWORD);
        String code = mailbox.code("countess@example.test", 1);
        people.add("Countess");

        assertThat(confirm(code).at("/confirmEmailChange").toString())
                .isEqualTo("{\"user\":null,\"errors\":[{\"code\":\"INVALID_TOKEN\",\"path\":[\"input\",\"token\"]}]}");
        assertThat(email()).isEqualTo("ada@example.test");
    }

    @Test
    void thePasswordIsAskedForOnceMore() {
        assertThat(request("countess@example.test", "guess number one").at("/requestEmailChange/errors").toString())
                .isEqualTo("[{\"code\":\"WRONG_PASSWORD\",\"path\":[\"input\",\"password\"]}]");
        assertThat(request("ADA@example.test", PASSWORD).at("/requestEmailChange/errors/0/code").asString()).isEqualTo("UNCHANGED");
        assertThat(mailbox.to("countess@example.test")).isEmpty();
    }

    @Test
    void whoIsNotSignedInAsksForNothing() {
        Answer answer = graph.ask(REQUEST, Map.of("email", "countess@example.test", "password", PASSWORD));

        assertThat(answer.errorCodes()).containsExactly("UNAUTHENTICATED");
    }

    @Test
    void aCodeOfARegistrationChangesNoAddress() {
        graph.ask("mutation { registerUser(input: {idempotencyKey: \"1\", email: \"bob@example.test\", password: \"some long password\","
                + " displayName: \"Bob\"}) { email } }");

        assertThat(confirm(mailbox.code("bob@example.test", 1)).at("/confirmEmailChange/errors/0/code").asString()).isEqualTo("INVALID_TOKEN");
    }

    private Answer request(String email, String password) {
        return graph.as(ada).ask(REQUEST, Map.of("email", email, "password", password));
    }

    private Answer confirm(String code) {
        return graph.ask(CONFIRM, Map.of("token", code));
    }

    private String email() {
        return database.select(USERS.EMAIL).from(USERS).where(USERS.ID.eq(ada)).fetchSingle().value1();
    }
}
