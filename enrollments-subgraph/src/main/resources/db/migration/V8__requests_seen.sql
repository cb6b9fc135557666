-- The same key with the same body gets the same answer for 24 hours.
CREATE TABLE idempotency_keys (
  user_id         BINARY(16)   NOT NULL,
  mutation        VARCHAR(64)  NOT NULL COLLATE ascii_bin,
  idempotency_key VARCHAR(128) NOT NULL COLLATE utf8mb4_0900_bin,
  -- SHA-256 of the input.
  request_hash    BINARY(32)   NOT NULL,
  response        JSON         NULL,
  created_at      DATETIME(6)  NOT NULL,
  expires_at      DATETIME(6)  NOT NULL,
  PRIMARY KEY (user_id, mutation, idempotency_key),
  KEY idx_idempotency_keys_expires_at (expires_at)
);

-- A gateway may tell the same thing twice, and in any order.
CREATE TABLE webhook_events (
  gateway     VARCHAR(16)  NOT NULL COLLATE ascii_bin,
  event_id    VARCHAR(255) NOT NULL COLLATE utf8mb4_0900_bin,
  type        VARCHAR(100) NOT NULL COLLATE utf8mb4_0900_bin,
  payload     JSON         NOT NULL,
  received_at DATETIME(6)  NOT NULL,
  handled_at  DATETIME(6)  NULL,
  PRIMARY KEY (gateway, event_id),
  KEY idx_webhook_events_handled_at_received_at (handled_at, received_at)
);
