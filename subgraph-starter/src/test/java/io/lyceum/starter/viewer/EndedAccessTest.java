package io.lyceum.starter.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.starter.event.ReceivedEvent;
import io.lyceum.starter.id.UuidGenerator;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class EndedAccessTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final UUID person = UuidGenerator.next();
    private final Viewer viewer = new Viewer(person, Set.of(), "session_01h455vb4pex5vsknk084sn02q");
    private Instant now = NOON;
    private final EndedAccess ended = new EndedAccess(((InstantSource) () -> now).withZone(ZoneOffset.UTC));

    @Test
    void nobodyIsCoveredAtFirst() {
        assertThat(ended.covers(viewer, NOON)).isFalse();
        assertThat(ended.covers(Viewer.ANONYMOUS, NOON)).isFalse();
    }

    @Test
    void anEndedSessionIsCoveredForAsLongAsItsTokensLive() {
        ended.on(event("session.revoked", UuidGenerator.next(), 1, Map.of("id", "session_01h455vb4pex5vsknk084sn02q")));

        assertThat(ended.covers(viewer, NOON)).isTrue();
        assertThat(ended.covers(new Viewer(person, Set.of(), "session_01h455vb4pex5vsknk084sn02r"), NOON)).isFalse();
        now = NOON.plus(Duration.ofMinutes(15));
        assertThat(ended.covers(viewer, NOON)).isTrue();
        now = NOON.plus(Duration.ofMinutes(17));
        assertThat(ended.covers(viewer, NOON)).isFalse();
    }

    @Test
    void aPersonsStatusIsWhatTheNewestVersionSays() {
        ended.on(status(5, "DELETED"));
        ended.on(status(4, "ACTIVE"));

        assertThat(ended.covers(viewer, NOON)).isTrue();
    }

    @Test
    void whoeverIsReadmittedNeedsANewToken() {
        ended.on(status(1, "SUSPENDED"));
        now = NOON.plusSeconds(90);
        ended.on(status(2, "ACTIVE"));
        ended.on(status(3, "ACTIVE"));

        assertThat(ended.covers(viewer, NOON.plusSeconds(89))).isTrue();
        assertThat(ended.covers(viewer, NOON.plusSeconds(90))).isFalse();
    }

    private ReceivedEvent status(long version, String status) {
        return event("user.updated", person, version, Map.of("id", "user_", "status", status));
    }

    private ReceivedEvent event(String topic, UUID aggregate, long version, Map<String, String> data) {
        return new ReceivedEvent(UuidGenerator.next(), topic, aggregate, version, now, JsonMapper.shared().valueToTree(data));
    }
}
