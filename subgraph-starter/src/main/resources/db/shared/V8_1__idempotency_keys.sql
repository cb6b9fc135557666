-- The keys of mutations that create, pay, start or submit. A row commits together with what the mutation did, and never without it.
CREATE TABLE idempotency_keys (
  user_id         BINARY(16)   NOT NULL,
  mutation        VARCHAR(64)  NOT NULL COLLATE ascii_bin,
  idempotency_key VARCHAR(128) NOT NULL COLLATE utf8mb4_0900_bin,
  -- SHA-256 of the input: the same key with another one is refused.
  input_hash      BINARY(32)   NOT NULL,
  -- JSON, but as text: the type JSON would turn decimals into floating point. Null while the transaction that writes it is open.
  answer          MEDIUMTEXT   NULL,
  created_at      DATETIME(6)  NOT NULL,
  expires_at      DATETIME(6)  NOT NULL,
  PRIMARY KEY (user_id, mutation, idempotency_key),
  KEY idx_idempotency_keys_expires_at (expires_at)
);
