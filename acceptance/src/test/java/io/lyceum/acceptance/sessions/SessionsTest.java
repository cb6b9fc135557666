package io.lyceum.acceptance.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.acceptance.TheGraph;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A session from its beginning to its end, through the router. */
class SessionsTest {

    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    private static final String SESSIONS = "{ me { sessions(first: 100) { nodes { device ipAddress isCurrent } } } }";

    private final Program owner = Program.named(FIREFOX);

    @Test
    void aCopiedRefreshTokenEndsTheSessionForWhoeverHoldsIt() throws SQLException {
        JsonNode signedIn = signIn();
        JsonNode refreshed = owner.refresh(signedIn);
        assertThat(refreshed.at("/user/displayName").asString()).isNotEmpty();
        assertThat(code(Program.named("thief").refresh(signedIn))).isEqualTo("ALREADY_REFRESHED");
        letTheGracePass(signedIn);

        assertThat(code(Program.named("thief").refresh(signedIn))).isEqualTo("TOKEN_REUSED");

        assertThat(code(owner.refresh(refreshed))).isEqualTo("SESSION_ENDED");
        assertThat(code(owner.refresh(signedIn))).isEqualTo("SESSION_ENDED");
        for (JsonNode tokens : new JsonNode[] {signedIn, refreshed}) {
            assertRefused(owner.with(tokens).ask(SESSIONS));
        }
    }

    @Test
    void whoeverSignsOutIsRefusedWithTheSameAccessToken() {
        Program program = owner.with(signIn());

        assertThat(program.ask("mutation { signOut { session { isCurrent } errors { code } } }").at("/data").toString())
                .isEqualTo("{\"signOut\":{\"session\":{\"isCurrent\":true},\"errors\":[]}}");

        assertRefused(program.ask(SESSIONS));
        assertRefused(program.ask("mutation { signOut { errors { code } } }"));
    }

    @Test
    void aLostDeviceIsSignedOutFromAnother() {
        Program phone = Program.named("LyceumReader/2.1 (Android 16)").with(signIn());
        Program laptop = owner.with(signIn());

        JsonNode answer = laptop.ask("mutation { signOutEverywhere(input: {keepCurrent: true}) { endedCount } }");

        assertThat(answer.at("/data/signOutEverywhere/endedCount").asInt()).isPositive();
        assertRefused(phone.ask(SESSIONS));
        assertThat(laptop.ask(SESSIONS).at("/data/me/sessions/nodes").toString())
                .isEqualTo("[{\"device\":\"Firefox on Linux\",\"ipAddress\":\"127.0.0.1\",\"isCurrent\":true}]");
    }

    @Test
    void whoIsNotSignedInHasNothingToEnd() {
        JsonNode answer = owner.ask("mutation { signOut { errors { code } } }");

        assertRefused(answer);
        assertThat(answer.path("data").path("signOut").isObject()).isFalse();
    }

    @Test
    void passwordsAreNotFoundByTrying() {
        String email = UUID.randomUUID() + "@lyceum.test";
        for (int i = 0; i < 10; i++) {
            assertThat(code(owner.signIn(email, "guess " + i))).isEqualTo("INVALID_CREDENTIALS");
        }

        JsonNode refused = owner.signIn(email, "one more");

        assertThat(code(refused)).isEqualTo("RATE_LIMITED");
        assertThat(refused.at("/errors/0/retryAfterSeconds").asInt()).isBetween(800, 901);
    }

    private JsonNode signIn() {
        return owner.signIn("moderator@lyceum.test", "lyceum-demo");
    }

    private static String code(JsonNode payload) {
        return payload.at("/errors/0/code").asString("");
    }

    private static void assertRefused(JsonNode answer) {
        assertThat(answer.path("errors")).isNotEmpty();
        assertThat(answer.path("errors").valueStream()).allMatch(error -> error.at("/extensions/code").asString().equals("UNAUTHENTICATED"));
        assertThat(answer.at("/data/me/sessions").isMissingNode() || answer.at("/data/me").isNull()).isTrue();
    }

    /** As if the token had been used a minute earlier. */
    private static void letTheGracePass(JsonNode tokens) throws SQLException {
        try (Connection users = TheGraph.stack().schema("users").connect();
                PreparedStatement statement = users.prepareStatement(
                        "UPDATE refresh_tokens SET used_at = used_at - INTERVAL 1 MINUTE WHERE token_hash = UNHEX(SHA2(?, 256)) AND used_at IS NOT NULL")) {
            statement.setString(1, tokens.path("refreshToken").asString());
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }
}
