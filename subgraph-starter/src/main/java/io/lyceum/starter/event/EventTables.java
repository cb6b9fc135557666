package io.lyceum.starter.event;

import io.lyceum.starter.database.InstantBinding;
import io.lyceum.starter.database.UuidConverter;
import java.time.Instant;
import java.util.UUID;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** The tables of {@code db/shared} that hold events: named here, because the starter has no generated ones. */
final class EventTables {

    private static final DataType<UUID> ID = SQLDataType.BINARY(16).asConvertedDataType(new UuidConverter());
    private static final DataType<Instant> TIME = SQLDataType.LOCALDATETIME(6).asConvertedDataType(new InstantBinding());
    private static final DataType<String> TEXT = SQLDataType.VARCHAR;

    /** Events to send. */
    static final class Outbox {

        static final Table<Record> TABLE = DSL.table(DSL.name("outbox"));
        static final Field<UUID> EVENT_ID = column("event_id", ID);
        static final Field<String> AGGREGATE_TYPE = column("aggregate_type", TEXT);
        static final Field<UUID> AGGREGATE_ID = column("aggregate_id", ID);
        static final Field<Long> AGGREGATE_VERSION = column("aggregate_version", SQLDataType.BIGINT);
        static final Field<String> TOPIC = column("topic", TEXT);
        static final Field<String> MESSAGE_KEY = column("message_key", TEXT);
        static final Field<String> EVENT_TYPE = column("event_type", TEXT);
        static final Field<JSON> PAYLOAD = column("payload", SQLDataType.JSON);
        static final Field<Instant> OCCURRED_AT = column("occurred_at", TIME);
        static final Field<Instant> SENT_AT = column("sent_at", TIME);

        private Outbox() {}
    }

    /** Events that were seen. */
    static final class Inbox {

        static final Table<Record> TABLE = DSL.table(DSL.name("inbox"));
        static final Field<String> CONSUMER = column("consumer", TEXT);
        static final Field<UUID> EVENT_ID = column("event_id", ID);
        static final Field<Instant> OCCURRED_AT = column("occurred_at", TIME);
        static final Field<Instant> RECEIVED_AT = column("received_at", TIME);

        private Inbox() {}
    }

    private EventTables() {}

    private static <T> Field<T> column(String name, DataType<T> type) {
        return DSL.field(DSL.name(name), type);
    }
}
