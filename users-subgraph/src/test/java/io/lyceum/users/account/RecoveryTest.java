package io.lyceum.users.account;

import static io.lyceum.users.generated.tables.Tables.AUDIT_LOG;
import static io.lyceum.users.generated.tables.Tables.USERS;
import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import io.lyceum.testing.SubgraphTest;
import io.lyceum.users.Mailbox;
import io.lyceum.users.People;
import io.lyceum.users.generated.types.UserStatus;
import io.lyceum.users.oauth.TokenEndpoint;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Somebody knew Ada's password. Once she has her account back, nothing that they began leads into it. */
@SubgraphTest
@Import({People.class, Mailbox.class, TokenEndpoint.class})
class RecoveryTest {

    private static final String EMAIL = "ada@example.test";
    private static final String THIEFS = "thief@example.test";
    private static final String OLD = "difference engine";
    private static final String NEW = "analytical engine";

    @Autowired
    private GraphClient graph;
    @Autowired
    private People people;
    @Autowired
    private Mailbox mailbox;
    @Autowired
    private TokenEndpoint endpoint;
    @Autowired
    private PasswordEncoder passwords;
    @Autowired
    private AccountRepository accounts;
    @Autowired
    private DSLContext database;

    private UUID ada;

    @BeforeEach
    void adaHasAnAccount() {
        people.removeAll();
        mailbox.empty();
        ada = people.add("Ada", UserStatus.ACTIVE, passwords.encode(OLD));
    }

    @Test
    void aPasswordThatIsSetAnewVoidsCodesForAnotherAddress() {
        String thiefs = codeForAnotherAddress(THIEFS);

        reset(resetCode());

        assertThat(confirm(thiefs)).isEqualTo("INVALID_TOKEN");
        assertThat(email()).isEqualTo(EMAIL);
    }

    @Test
    void aPasswordThatIsChangedVoidsCodesForAnotherAddress() {
        String thiefs = codeForAnotherAddress(THIEFS);

        Answer changed = graph.as(ada)
                .ask(
                        "mutation ($old: String!, $new: String!) { changePassword(input: {currentPassword: $old, newPassword: $new}) { errors { code } } }",
                        Map.of("old", OLD, "new", NEW));

        assertThat(changed.at("/changePassword/errors")).isEmpty();
        assertThat(confirm(thiefs)).isEqualTo("INVALID_TOKEN");
    }

    @Test
    void anAddressThatIsConfirmedVoidsWhatWentToTheOneBeforeAndToOthers() {
        String reset = resetCode();
        String thiefs = codeForAnotherAddress(THIEFS);

        assertThat(confirm(codeForAnotherAddress("countess@example.test"))).isEmpty();

        assertThat(reset(reset)).isEqualTo("INVALID_TOKEN");
        assertThat(confirm(thiefs)).isEqualTo("INVALID_TOKEN");
        assertThat(email()).isEqualTo("countess@example.test");
    }

    @Test
    void noCodeIsSentForAPasswordThatWasSetAnewSinceItWasLookedAt() {
        String hash = database.select(USERS.PASSWORD_HASH).from(USERS).where(USERS.ID.eq(ada)).fetchSingle().value1();
        assertThat(accounts.holdPassword(ada, hash)).isTrue();

        reset(resetCode());

        assertThat(accounts.holdPassword(ada, hash)).isFalse();
    }

    @Test
    void aPasswordThatIsSetAnewEndsPersonalAccessTokensAndWhatTheyGave() throws ParseException {
        String token = personalAccessToken();
        GraphClient program = graph.withToken(endpoint.exchange(token).tokenForTests());
        assertThat(program.ask("{ me { id } }").status()).isEqualTo(200);

        assertThat(reset(resetCode())).isEmpty();

        assertThat(endpoint.exchange(token).error()).isEqualTo("invalid_grant");
        assertThat(program.ask("{ me { id } }").status()).isEqualTo(401);
        assertThat(database.fetchCount(AUDIT_LOG, AUDIT_LOG.ACTION.eq("personal_access_token.revoked"))).isEqualTo(1);
    }

    private String codeForAnotherAddress(String email) {
        graph.as(ada).ask(
                "mutation ($to: EmailAddress!, $password: String!) { requestEmailChange(input: {newEmail: $to, password: $password}) { newEmail } }",
                Map.of("to", email, "password", OLD));
        return mailbox.code(email, 1);
    }

    private String confirm(String code) {
        return graph.ask("mutation ($token: String!) { confirmEmailChange(input: {token: $token}) { errors { code } } }", Map.of("token", code))
                .at("/confirmEmailChange/errors/0/code").asString("");
    }

    private String resetCode() {
        graph.ask("mutation { requestPasswordReset(input: {email: \"%s\"}) { email } }".formatted(EMAIL));
        return mailbox.code(EMAIL, "Set your password anew");
    }

    private String reset(String code) {
        return graph.ask("mutation ($token: String!, $new: String!) { resetPassword(input: {token: $token, newPassword: $new}) { errors { code } } }",
                        Map.of("token", code, "new", NEW))
                .at("/resetPassword/errors/0/code").asString("");
    }

    private String personalAccessToken() {
        Map<String, ?> input = Map.of("idempotencyKey", "one", "name", "Script", "expiresAt", Instant.now().plus(Duration.ofDays(30)).toString());
        return graph.as(ada).ask("mutation ($input: CreatePersonalAccessTokenInput!) { createPersonalAccessToken(input: $input) { token } }",
                        Map.of("input", input))
                .at("/createPersonalAccessToken/token").asString();
    }

    private String email() {
        return database.select(USERS.EMAIL).from(USERS).where(USERS.ID.eq(ada)).fetchSingle().value1();
    }
}
