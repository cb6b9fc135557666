package io.lyceum.users;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import io.lyceum.starter.request.RouterSignature;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import io.lyceum.testing.SubgraphTest;
import io.lyceum.testing.TestKeys;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who gets in at a subgraph's door at all. */
@SubgraphTest
class AccessTest {

    private static final byte[] QUERY = "{\"query\":\"{ __typename }\"}".getBytes(StandardCharsets.UTF_8);
    private static final String SECRET = "5e".repeat(32);

    @Autowired
    private GraphClient graph;

    @Test
    void theRoutersSignatureIsAsked() {
        String signature = signature(Clock.systemUTC(), QUERY);

        assertThat(graph.send(QUERY, signature).status()).isEqualTo(200);
        assertThat(graph.send(QUERY, null).errorCodes()).containsExactly("FORBIDDEN");
        assertThat(graph.send(QUERY, signature.replaceAll("s=..", "s=00")).status()).isEqualTo(403);
        assertThat(graph.send("{\"query\":\"{ me { id } }\"}".getBytes(StandardCharsets.UTF_8), signature).status()).isEqualTo(403);
    }

    @Test
    void aSignatureHoldsForAMinute() {
        Clock twoMinutesAgo = Clock.fixed(Instant.now().minusSeconds(120), ZoneOffset.UTC);

        assertThat(graph.send(QUERY, signature(twoMinutesAgo, QUERY)).status()).isEqualTo(403);
    }

    @Test
    void aRecordedMutationIsRefusedAndARecordedQueryTellsNothingNew() {
        byte[] mutation = "{\"query\":\"mutation { refreshSession(input: {refreshToken: \\\"none\\\"}) { errors { code } } }\"}".getBytes(StandardCharsets.UTF_8);
        String signature = signature(Clock.systemUTC(), mutation);
        String ofQuery = signature(Clock.systemUTC(), QUERY);

        assertThat(graph.send(mutation, signature).status()).isEqualTo(200);
        assertThat(graph.send(mutation, signature).errorCodes()).containsExactly("FORBIDDEN");
        assertThat(graph.send(mutation, signature(Clock.systemUTC(), mutation)).status()).isEqualTo(200);
        assertThat(graph.send(QUERY, ofQuery).status()).isEqualTo(200);
        assertThat(graph.send(QUERY, ofQuery).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("tokensThatDoNotHold")
    void aTokenThatDoesNotHoldEndsTheRequest(String token) {
        Answer answer = graph.withToken(token).ask("{ __typename }");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.errorCodes()).containsExactly("UNAUTHENTICATED");
        assertThat(answer.text()).doesNotContain("Exception");
    }

    static List<String> tokensThatDoNotHold() {
        TestKeys keys = TestKeys.shared();
        UUID user = UUID.randomUUID();
        Date past = Date.from(Instant.now().minus(Duration.ofMinutes(1)));
        String good = keys.tokenFor(user);
        return List.of(
                "",
                "nonsense",
                good.substring(0, good.length() - 4) + "AAAA",
                // {"alg":"none"}
                "eyJhbGciOiJub25lIn0." + good.split("\\.")[1] + ".",
                keys.sign(keys.claims(user).expirationTime(past).build()),
                keys.sign(keys.claims(user).issueTime(Date.from(Instant.now().plus(Duration.ofMinutes(1)))).build()),
                keys.sign(keys.claims(user).issuer("somebody").build()),
                keys.sign(keys.claims(user).audience("elsewhere").build()),
                keys.sign(keys.claims(user).subject("course_01h455vb4pex5vsknk084sn02q").build()),
                keys.sign(new JWTClaimsSet.Builder(keys.claims(user).build()).expirationTime(null).build()));
    }

    private static String signature(Clock clock, byte[] body) {
        return new RouterSignature(SECRET, clock).sign("", "POST", "/graphql", body);
    }
}
