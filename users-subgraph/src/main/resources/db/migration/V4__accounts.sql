ALTER TABLE users
  ADD COLUMN email_verified_at DATETIME(6)  NULL,
  ADD COLUMN last_login_ip     VARCHAR(45)  NULL COLLATE ascii_bin,
  ADD COLUMN suspended_at      DATETIME(6)  NULL,
  ADD COLUMN suspension_reason VARCHAR(500) NULL,
  -- When the person was made unrecognizable, some time after the account was deleted.
  ADD COLUMN erased_at         DATETIME(6)  NULL,
  -- Grows with every change that others hear of.
  ADD COLUMN version           INT          NOT NULL DEFAULT 0,
  ADD KEY idx_users_deleted_at (deleted_at);

ALTER TABLE user_roles
  -- Null where the platform granted the role itself.
  ADD COLUMN granted_by BINARY(16) NULL;

ALTER TABLE user_profiles
  ADD COLUMN headline       VARCHAR(200) NULL,
  ADD COLUMN website_url    VARCHAR(500) NULL,
  ADD COLUMN linked_in_url  VARCHAR(500) NULL,
  ADD COLUMN github_url     VARCHAR(500) NULL,
  ADD COLUMN occupation     VARCHAR(100) NULL,
  ADD COLUMN field_of_study VARCHAR(100) NULL,
  -- ISO 3166-1, two letters.
  ADD COLUMN country        CHAR(2)      NULL COLLATE ascii_bin,
  -- AES-256-GCM under the key that the row names: nonce, cipher text, tag.
  ADD COLUMN phone_encrypted         VARBINARY(256)  NULL,
  ADD COLUMN date_of_birth_encrypted VARBINARY(64)   NULL,
  ADD COLUMN address_encrypted       VARBINARY(2048) NULL,
  ADD COLUMN encryption_key_id       VARCHAR(64)     NULL COLLATE ascii_bin,
  ADD CONSTRAINT chk_user_profiles_encryption_key_id CHECK (
    encryption_key_id IS NOT NULL
    OR COALESCE(phone_encrypted, date_of_birth_encrypted, address_encrypted) IS NULL);

CREATE TABLE user_preferences (
  user_id                 BINARY(16)  NOT NULL,
  has_email_notifications BOOLEAN     NOT NULL DEFAULT TRUE,
  has_push_notifications  BOOLEAN     NOT NULL DEFAULT TRUE,
  has_weekly_summary      BOOLEAN     NOT NULL DEFAULT TRUE,
  has_marketing_emails    BOOLEAN     NOT NULL DEFAULT FALSE,
  updated_at              DATETIME(6) NOT NULL,
  PRIMARY KEY (user_id),
  CONSTRAINT fk_user_preferences_user FOREIGN KEY (user_id) REFERENCES users (id)
);

CREATE TABLE user_identities (
  id           BINARY(16)   NOT NULL,
  user_id      BINARY(16)   NOT NULL,
  -- The name under which the provider is configured, such as google.
  provider     VARCHAR(50)  NOT NULL COLLATE utf8mb4_0900_bin,
  -- How the provider calls the person.
  subject      VARCHAR(255) NOT NULL COLLATE utf8mb4_0900_bin,
  email        VARCHAR(254) NULL COLLATE utf8mb4_0900_as_ci,
  linked_at    DATETIME(6)  NOT NULL,
  last_used_at DATETIME(6)  NULL,
  PRIMARY KEY (id),
  UNIQUE KEY idx_user_identities_provider_subject (provider, subject),
  KEY idx_user_identities_user_id_linked_at (user_id, linked_at),
  CONSTRAINT fk_user_identities_user FOREIGN KEY (user_id) REFERENCES users (id)
);

CREATE TABLE email_verifications (
  id         BINARY(16)   NOT NULL,
  user_id    BINARY(16)   NOT NULL,
  -- The address to be verified: a new account's, or the one an account is to change to.
  email      VARCHAR(254) NOT NULL COLLATE utf8mb4_0900_as_ci,
  -- SHA-256 of the token.
  token_hash BINARY(32)   NOT NULL,
  created_at DATETIME(6)  NOT NULL,
  expires_at DATETIME(6)  NOT NULL,
  used_at    DATETIME(6)  NULL,
  PRIMARY KEY (id),
  UNIQUE KEY idx_email_verifications_token_hash (token_hash),
  KEY idx_email_verifications_user_id_created_at (user_id, created_at),
  KEY idx_email_verifications_expires_at (expires_at),
  CONSTRAINT fk_email_verifications_user FOREIGN KEY (user_id) REFERENCES users (id)
);

CREATE TABLE password_resets (
  id         BINARY(16)  NOT NULL,
  user_id    BINARY(16)  NOT NULL,
  -- SHA-256 of the token.
  token_hash BINARY(32)  NOT NULL,
  created_at DATETIME(6) NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  used_at    DATETIME(6) NULL,
  PRIMARY KEY (id),
  UNIQUE KEY idx_password_resets_token_hash (token_hash),
  KEY idx_password_resets_user_id_created_at (user_id, created_at),
  KEY idx_password_resets_expires_at (expires_at),
  CONSTRAINT fk_password_resets_user FOREIGN KEY (user_id) REFERENCES users (id)
);

CREATE TABLE instructor_applications (
  id           BINARY(16)    NOT NULL,
  user_id      BINARY(16)    NOT NULL,
  expertise    VARCHAR(200)  NOT NULL,
  motivation   TEXT          NOT NULL,
  status       VARCHAR(16)   NOT NULL COLLATE ascii_bin,
  submitted_at DATETIME(6)   NOT NULL,
  decided_by   BINARY(16)    NULL,
  decided_at   DATETIME(6)   NULL,
  -- To the applicant, about the decision.
  note         VARCHAR(1000) NULL,
  PRIMARY KEY (id),
  UNIQUE KEY idx_instructor_applications_pending ((CASE WHEN status = 'PENDING' THEN user_id END)),
  KEY idx_instructor_applications_user_id_submitted_at (user_id, submitted_at),
  KEY idx_instructor_applications_status_submitted_at (status, submitted_at),
  CONSTRAINT fk_instructor_applications_user FOREIGN KEY (user_id) REFERENCES users (id),
  CONSTRAINT chk_instructor_applications_status CHECK (status IN ('PENDING', 'APPROVED', 'REJECTED')),
  CONSTRAINT chk_instructor_applications_decided_at CHECK ((status = 'PENDING') = (decided_at IS NULL))
);
