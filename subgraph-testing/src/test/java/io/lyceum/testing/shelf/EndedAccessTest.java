package io.lyceum.testing.shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.id.UuidGenerator;
import io.lyceum.testing.EventProbe;
import io.lyceum.testing.GraphClient;
import io.lyceum.testing.SubgraphTest;
import io.lyceum.testing.TestKeys;
import io.lyceum.testing.WithKafka;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A token that still holds by its signature and its time is refused once its session was ended or its person suspended. */
@SubgraphTest
@WithKafka
class EndedAccessTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    private GraphClient graph;
    @Autowired
    private EventProbe events;

    private final UUID person = UuidGenerator.next();
    private final UUID session = UuidGenerator.next();

    @Test
    void ofAnEndedSessionOnly() {
        String ended = token(session, Instant.now());
        String other = token(UuidGenerator.next(), Instant.now());
        assertThat(isRefused(ended)).isFalse();

        events.publish("session.revoked", "session", session, 1, Map.of("id", TypeId.encode("session", session),
                "userId", TypeId.encode("user", person), "revokedAt", Instant.now()));

        await().atMost(PATIENCE).until(() -> isRefused(ended));
        assertThat(isRefused(other)).isFalse();
    }

    @Test
    void ofAPersonWhoIsSuspendedUntilReadmitted() {
        String before = token(session, Instant.now().minusSeconds(60));
        assertThat(isRefused(before)).isFalse();

        tell(2, "SUSPENDED");
        await().atMost(PATIENCE).until(() -> isRefused(before));

        tell(3, "ACTIVE");
        await().atMost(PATIENCE).until(() -> !isRefused(token(session, Instant.now())));
        assertThat(isRefused(before)).isTrue();
    }

    private void tell(long version, String status) {
        events.publish("user.updated", "user", person, version, Map.of("id", TypeId.encode("user", person), "displayName", "Ada",
                "status", status, "roles", List.of("STUDENT"), "organizations", List.of()));
    }

    private boolean isRefused(String token) {
        return graph.withToken(token).ask("{ __typename }").errorCodes().equals(List.of("UNAUTHENTICATED"));
    }

    private String token(UUID session, Instant issuedAt) {
        TestKeys keys = TestKeys.shared();
        return keys.sign(keys.claims(person).claim("sid", TypeId.encode("session", session)).issueTime(Date.from(issuedAt)).build());
    }
}
