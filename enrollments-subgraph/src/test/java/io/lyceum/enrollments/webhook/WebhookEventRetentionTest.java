package io.lyceum.enrollments.webhook;

import static io.lyceum.enrollments.generated.tables.Tables.WEBHOOK_EVENTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.enrollments.School;
import io.lyceum.testing.SubgraphTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.JSON;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@SubgraphTest
@Import(School.class)
class WebhookEventRetentionTest {

    @Autowired
    private School school;

    @Autowired
    private DSLContext database;

    @Autowired
    private WebhookEventRetention retention;

    @Test
    void whatWasToldIsForgottenAfterSomeWeeks() {
        school.removeAll();
        told("evt_old", Duration.ofDays(43));
        told("evt_new", Duration.ofDays(41));

        retention.forget();

        assertThat(database.fetchValues(WEBHOOK_EVENTS.EVENT_ID)).isEqualTo(List.of("evt_new"));
    }

    private void told(String id, Duration ago) {
        Instant then = Instant.now().minus(ago);
        database.insertInto(WEBHOOK_EVENTS)
                .set(WEBHOOK_EVENTS.GATEWAY, "STRIPE")
                .set(WEBHOOK_EVENTS.EVENT_ID, id)
                .set(WEBHOOK_EVENTS.TYPE, "charge.succeeded")
                .set(WEBHOOK_EVENTS.PAYLOAD, JSON.json("{}"))
                .set(WEBHOOK_EVENTS.RECEIVED_AT, then)
                .set(WEBHOOK_EVENTS.HANDLED_AT, then)
                .execute();
    }
}
