package io.lyceum.enrollments.webhook;

import static io.lyceum.enrollments.generated.tables.Tables.WEBHOOK_EVENTS;

import io.lyceum.enrollments.generated.types.PaymentGateway;
import java.time.Instant;
import org.jooq.DSLContext;
import org.jooq.JSON;
import org.springframework.stereotype.Repository;

/** What gateways have told. */
@Repository
class WebhookEventRepository {

    private final DSLContext database;

    WebhookEventRepository(DSLContext database) {
        this.database = database;
    }

    /** @return false if it was told before; a rival that is at work on it is waited for */
    boolean insert(PaymentGateway gateway, StripeEvent event, Instant now) {
        return database.insertInto(WEBHOOK_EVENTS)
                .set(WEBHOOK_EVENTS.GATEWAY, gateway.name())
                .set(WEBHOOK_EVENTS.EVENT_ID, event.id())
                .set(WEBHOOK_EVENTS.TYPE, event.type())
                .set(WEBHOOK_EVENTS.PAYLOAD, JSON.valueOf(event.whole().toString()))
                .set(WEBHOOK_EVENTS.RECEIVED_AT, now)
                // In the same transaction as its effect: it is here when it is dealt with.
                .set(WEBHOOK_EVENTS.HANDLED_AT, now)
                .onDuplicateKeyIgnore()
                .execute() == 1;
    }

    /** @return how many were forgotten of those that were dealt with before some time */
    int forget(Instant before, int limit) {
        return database.deleteFrom(WEBHOOK_EVENTS)
                .where(WEBHOOK_EVENTS.HANDLED_AT.lt(before))
                .orderBy(WEBHOOK_EVENTS.HANDLED_AT)
                .limit(limit)
                .execute();
    }
}
