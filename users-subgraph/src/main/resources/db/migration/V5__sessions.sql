-- A session is a family of refresh tokens, of which the newest is good. The others are kept to tell when one of them turns up again.
CREATE TABLE refresh_tokens (
  id         BINARY(16)  NOT NULL,
  session_id BINARY(16)  NOT NULL,
  -- SHA-256 of the token; the token itself is known to its holder only.
  token_hash BINARY(32)  NOT NULL,
  created_at DATETIME(6) NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  used_at    DATETIME(6) NULL,
  PRIMARY KEY (id),
  UNIQUE KEY idx_refresh_tokens_token_hash (token_hash),
  KEY idx_refresh_tokens_session_id_created_at (session_id, created_at),
  KEY idx_refresh_tokens_expires_at (expires_at),
  CONSTRAINT fk_refresh_tokens_session FOREIGN KEY (session_id) REFERENCES user_sessions (id)
);

-- The id of a session's first token is free: nothing else in the table has it.
INSERT INTO refresh_tokens (id, session_id, token_hash, created_at, expires_at)
SELECT id, id, refresh_token_hash, created_at, expires_at FROM user_sessions;

ALTER TABLE user_sessions
  DROP KEY idx_user_sessions_refresh_token_hash,
  DROP COLUMN refresh_token_hash,
  -- What the session was opened with, for people, and as the program called itself.
  ADD COLUMN device         VARCHAR(100) NULL,
  ADD COLUMN user_agent     VARCHAR(500) NULL,
  ADD COLUMN ip_address     VARCHAR(45)  NULL COLLATE ascii_bin,
  ADD COLUMN last_active_at DATETIME(6)  NULL,
  ADD COLUMN revoked_at     DATETIME(6)  NULL,
  ADD KEY idx_user_sessions_user_id_created_at (user_id, created_at),
  DROP KEY idx_user_sessions_user_id;

CREATE TABLE sign_in_failures (
  id         BINARY(16)   NOT NULL,
  -- As it was given; there need not be an account.
  email      VARCHAR(254) NOT NULL COLLATE utf8mb4_0900_as_ci,
  ip_address VARCHAR(45)  NULL COLLATE ascii_bin,
  failed_at  DATETIME(6)  NOT NULL,
  PRIMARY KEY (id),
  KEY idx_sign_in_failures_email_failed_at (email, failed_at),
  KEY idx_sign_in_failures_ip_address_failed_at (ip_address, failed_at),
  KEY idx_sign_in_failures_failed_at (failed_at)
);
