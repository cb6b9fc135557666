ALTER TABLE user_profiles
  -- Grows with every edit: whoever edits says which version they saw.
  ADD COLUMN version INT NOT NULL DEFAULT 0;

CREATE TABLE organization_invitations (
  id              BINARY(16)   NOT NULL,
  organization_id BINARY(16)   NOT NULL,
  email           VARCHAR(254) NOT NULL COLLATE utf8mb4_0900_as_ci,
  role            VARCHAR(16)  NOT NULL COLLATE ascii_bin,
  -- SHA-256 of the token in the letter.
  token_hash      BINARY(32)   NOT NULL,
  invited_by      BINARY(16)   NOT NULL,
  created_at      DATETIME(6)  NOT NULL,
  expires_at      DATETIME(6)  NOT NULL,
  accepted_at     DATETIME(6)  NULL,
  PRIMARY KEY (id),
  UNIQUE KEY idx_organization_invitations_token_hash (token_hash),
  -- A second invitation of the same address takes the place of the first.
  UNIQUE KEY idx_organization_invitations_open (organization_id, email, (CASE WHEN accepted_at IS NULL THEN 1 END)),
  KEY idx_organization_invitations_expires_at (expires_at),
  CONSTRAINT fk_organization_invitations_organization FOREIGN KEY (organization_id) REFERENCES organizations (id),
  CONSTRAINT chk_organization_invitations_role CHECK (role IN ('OWNER', 'ADMIN', 'INSTRUCTOR', 'MEMBER'))
);
