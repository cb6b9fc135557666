-- What every subgraph keeps beside its own tables: the events it will send, the events it has seen, who changed what. They grow and are
-- never changed in place, so they are partitioned by month, and an old month is dropped instead of deleted (schema/decisions/0007).
--
-- MySQL wants the partition's column in every unique key. The months themselves are made while the subgraph runs, out of p_future;
-- it takes what no month has been made for, so that an insert never fails for want of a partition.

CREATE TABLE outbox (
  -- UUIDv7, and the id of the event for those who receive it.
  event_id          BINARY(16)      NOT NULL,
  aggregate_type    VARCHAR(64)     NOT NULL COLLATE ascii_bin,
  aggregate_id      BINARY(16)      NOT NULL,
  -- An event carries the whole state of its aggregate; who receives it keeps the newest version.
  aggregate_version BIGINT UNSIGNED NOT NULL,
  topic             VARCHAR(128)    NOT NULL COLLATE ascii_bin,
  -- Events of the same key stay in order.
  message_key       VARCHAR(128)    NOT NULL COLLATE ascii_bin,
  event_type        VARCHAR(128)    NOT NULL COLLATE ascii_bin,
  payload           JSON            NOT NULL,
  occurred_at       DATETIME(6)     NOT NULL,
  -- Null until the broker has acknowledged it.
  sent_at           DATETIME(6)     NULL,
  PRIMARY KEY (event_id, occurred_at),
  -- The relay looks for sent_at IS NULL, oldest first: never for ids beyond the last one sent, because a transaction with an earlier id
  -- can commit later.
  KEY idx_outbox_sent_at_occurred_at (sent_at, occurred_at, event_id)
)
PARTITION BY RANGE COLUMNS (occurred_at) (
  PARTITION p_future VALUES LESS THAN (MAXVALUE)
);

CREATE TABLE inbox (
  consumer    VARCHAR(64) NOT NULL COLLATE ascii_bin,
  event_id    BINARY(16)  NOT NULL,
  -- The event's own time, not that of its arrival: the same event arrives with the same time, falls into the same partition, and meets
  -- its key there.
  occurred_at DATETIME(6) NOT NULL,
  received_at DATETIME(6) NOT NULL,
  PRIMARY KEY (consumer, event_id, occurred_at)
)
PARTITION BY RANGE COLUMNS (occurred_at) (
  PARTITION p_future VALUES LESS THAN (MAXVALUE)
);

CREATE TABLE audit_log (
  id          BINARY(16)  NOT NULL,
  -- Null where nobody was signed in, or the platform itself acted.
  actor_id    BINARY(16)  NULL,
  actor_ip    VARCHAR(45) NULL COLLATE ascii_bin,
  session_id  BINARY(16)  NULL,
  -- People filter by these two: a collation of ASCII alone would refuse what they may type.
  action      VARCHAR(64) NOT NULL COLLATE utf8mb4_0900_bin,
  entity_type VARCHAR(64) NOT NULL COLLATE utf8mb4_0900_bin,
  entity_id   BINARY(16)  NOT NULL,
  -- What was changed alone; null where there was, or is, nothing.
  old_values  JSON        NULL,
  new_values  JSON        NULL,
  request_id  VARCHAR(64) NULL COLLATE ascii_bin,
  occurred_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id, occurred_at),
  KEY idx_audit_log_occurred_at (occurred_at, id),
  KEY idx_audit_log_actor_id_occurred_at (actor_id, occurred_at, id),
  KEY idx_audit_log_action_occurred_at (action, occurred_at, id),
  KEY idx_audit_log_entity_type_entity_id_occurred_at (entity_type, entity_id, occurred_at, id)
)
PARTITION BY RANGE COLUMNS (occurred_at) (
  PARTITION p_future VALUES LESS THAN (MAXVALUE)
);
