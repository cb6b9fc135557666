package io.lyceum.assessments;

import static io.lyceum.assessments.generated.tables.Tables.OUTBOX;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was put in the outbox, for tests. */
public class SentEvents {

    private final DSLContext database;

    SentEvents(DSLContext database) {
        this.database = database;
    }

    /** An event as it will be sent. */
    public record Sent(UUID aggregateId, long version, JsonNode data) {}

    public void forget() {
        database.deleteFrom(OUTBOX).execute();
    }

    /** The events of a topic, in the order in which they were put there. */
    public List<Sent> of(String topic) {
        return database.selectFrom(OUTBOX)
                .where(OUTBOX.TOPIC.eq(topic))
                .orderBy(OUTBOX.EVENT_ID)
                .fetch(row -> new Sent(
                        row.getAggregateId(), row.getAggregateVersion().longValue(), JsonMapper.shared().readTree(row.getPayload().data())));
    }
}
