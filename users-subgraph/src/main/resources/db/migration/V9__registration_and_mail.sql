ALTER TABLE email_verifications
  -- What the very registration chose that the token belongs to. Whoever reads the address's mail decides which of several registrations
  -- counts: a password that somebody else chose never becomes that of an account with a verified address. Null for a change of address.
  ADD COLUMN password_hash VARCHAR(255) NULL COLLATE ascii_bin,
  ADD COLUMN display_name  VARCHAR(200) NULL;

-- Mail to be sent: written in the transaction that it speaks of, delivered after it.
CREATE TABLE mail_messages (
  id                BINARY(16)      NOT NULL,
  -- Whose account it is about; null where it is about none.
  user_id           BINARY(16)      NULL,
  recipient         VARCHAR(254)    NOT NULL COLLATE utf8mb4_0900_as_ci,
  subject           VARCHAR(200)    NOT NULL,
  -- AES-256-GCM under the key that the row names: nonce, cipher text, tag. Null once it is sent or given up, because it may hold a code.
  body_encrypted    VARBINARY(8192) NULL,
  encryption_key_id VARCHAR(64)     NULL COLLATE ascii_bin,
  attempts          INT             NOT NULL DEFAULT 0,
  -- Null once it is sent or given up.
  next_attempt_at   DATETIME(6)     NULL,
  created_at        DATETIME(6)     NOT NULL,
  sent_at           DATETIME(6)     NULL,
  PRIMARY KEY (id),
  KEY idx_mail_messages_next_attempt_at (next_attempt_at),
  KEY idx_mail_messages_user_id (user_id),
  KEY idx_mail_messages_created_at (created_at)
);

-- What was asked to be sent, by anybody: so that nobody's mailbox is flooded, whether it has an account or not.
CREATE TABLE mail_requests (
  id           BINARY(16)   NOT NULL,
  email        VARCHAR(254) NOT NULL COLLATE utf8mb4_0900_as_ci,
  ip_address   VARCHAR(45)  NULL COLLATE ascii_bin,
  requested_at DATETIME(6)  NOT NULL,
  PRIMARY KEY (id),
  KEY idx_mail_requests_email_requested_at (email, requested_at),
  KEY idx_mail_requests_ip_address_requested_at (ip_address, requested_at),
  KEY idx_mail_requests_requested_at (requested_at)
);
