-- What a provider has just told of somebody, until they sign in with it or link it.
CREATE TABLE identity_proofs (
  id                BINARY(16)   NOT NULL,
  -- SHA-256 of the code that the browser brings back.
  code_hash         BINARY(32)   NOT NULL,
  -- SHA-256 of the secret of whoever began: a code that somebody else got hold of is of no use to them.
  challenge         BINARY(32)   NOT NULL,
  provider          VARCHAR(50)  NOT NULL COLLATE utf8mb4_0900_bin,
  subject           VARCHAR(255) NOT NULL COLLATE utf8mb4_0900_bin,
  email             VARCHAR(254) NULL COLLATE utf8mb4_0900_as_ci,
  is_email_verified BOOLEAN      NOT NULL,
  display_name      VARCHAR(200) NULL,
  created_at        DATETIME(6)  NOT NULL,
  expires_at        DATETIME(6)  NOT NULL,
  used_at           DATETIME(6)  NULL,
  PRIMARY KEY (id),
  UNIQUE KEY idx_identity_proofs_code_hash (code_hash),
  KEY idx_identity_proofs_expires_at (expires_at)
);
