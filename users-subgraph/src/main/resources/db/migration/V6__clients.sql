CREATE TABLE api_clients (
  id              BINARY(16)   NOT NULL,
  -- The name by which the program signs in.
  client_id       VARCHAR(100) NOT NULL COLLATE utf8mb4_0900_bin,
  name            VARCHAR(200) NOT NULL,
  description     VARCHAR(1000) NULL,
  organization_id BINARY(16)   NULL,
  created_by      BINARY(16)   NULL,
  created_at      DATETIME(6)  NOT NULL,
  last_used_at    DATETIME(6)  NULL,
  revoked_at      DATETIME(6)  NULL,
  PRIMARY KEY (id),
  UNIQUE KEY idx_api_clients_client_id (client_id),
  KEY idx_api_clients_created_at (created_at),
  KEY idx_api_clients_organization_id_created_at (organization_id, created_at),
  CONSTRAINT fk_api_clients_organization FOREIGN KEY (organization_id) REFERENCES organizations (id)
);

-- Several at a time are good while a secret is being replaced.
CREATE TABLE api_client_secrets (
  id            BINARY(16)  NOT NULL,
  api_client_id BINARY(16)  NOT NULL,
  -- SHA-256 of the secret.
  secret_hash   BINARY(32)  NOT NULL,
  created_at    DATETIME(6) NOT NULL,
  expires_at    DATETIME(6) NULL,
  last_used_at  DATETIME(6) NULL,
  PRIMARY KEY (id),
  UNIQUE KEY idx_api_client_secrets_secret_hash (secret_hash),
  KEY idx_api_client_secrets_api_client_id_created_at (api_client_id, created_at),
  CONSTRAINT fk_api_client_secrets_api_client FOREIGN KEY (api_client_id) REFERENCES api_clients (id)
);

CREATE TABLE api_client_scopes (
  api_client_id BINARY(16)  NOT NULL,
  scope         VARCHAR(64) NOT NULL COLLATE ascii_bin,
  PRIMARY KEY (api_client_id, scope),
  CONSTRAINT fk_api_client_scopes_api_client FOREIGN KEY (api_client_id) REFERENCES api_clients (id)
);

CREATE TABLE personal_access_tokens (
  id           BINARY(16)   NOT NULL,
  user_id      BINARY(16)   NOT NULL,
  name         VARCHAR(200) NOT NULL,
  -- SHA-256 of the token.
  token_hash   BINARY(32)   NOT NULL,
  created_at   DATETIME(6)  NOT NULL,
  expires_at   DATETIME(6)  NULL,
  last_used_at DATETIME(6)  NULL,
  revoked_at   DATETIME(6)  NULL,
  PRIMARY KEY (id),
  UNIQUE KEY idx_personal_access_tokens_token_hash (token_hash),
  KEY idx_personal_access_tokens_user_id_created_at (user_id, created_at),
  CONSTRAINT fk_personal_access_tokens_user FOREIGN KEY (user_id) REFERENCES users (id)
);

CREATE TABLE personal_access_token_scopes (
  personal_access_token_id BINARY(16)  NOT NULL,
  scope                    VARCHAR(64) NOT NULL COLLATE ascii_bin,
  PRIMARY KEY (personal_access_token_id, scope),
  CONSTRAINT fk_personal_access_token_scopes_token
    FOREIGN KEY (personal_access_token_id) REFERENCES personal_access_tokens (id)
);
