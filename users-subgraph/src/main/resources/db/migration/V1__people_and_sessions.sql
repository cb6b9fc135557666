CREATE TABLE users (
  id            BINARY(16)   NOT NULL,
  -- Kept in lower case; the collation tells accents apart, but not case.
  email         VARCHAR(254) NOT NULL COLLATE utf8mb4_0900_as_ci,
  -- Argon2id; null for somebody who never had a password.
  password_hash VARCHAR(255) NULL COLLATE ascii_bin,
  display_name  VARCHAR(200) NOT NULL,
  status        VARCHAR(16)  NOT NULL COLLATE ascii_bin,
  last_login_at DATETIME(6)  NULL,
  created_at    DATETIME(6)  NOT NULL,
  updated_at    DATETIME(6)  NOT NULL,
  deleted_at    DATETIME(6)  NULL,
  PRIMARY KEY (id),
  UNIQUE KEY idx_users_email (email),
  KEY idx_users_created_at (created_at),
  KEY idx_users_display_name (display_name),
  KEY idx_users_status_created_at (status, created_at),
  CONSTRAINT chk_users_status CHECK (status IN ('PENDING', 'ACTIVE', 'SUSPENDED', 'DELETED'))
);

CREATE TABLE user_roles (
  user_id    BINARY(16)  NOT NULL,
  role       VARCHAR(16) NOT NULL COLLATE ascii_bin,
  granted_at DATETIME(6) NOT NULL,
  PRIMARY KEY (user_id, role),
  CONSTRAINT fk_user_roles_user FOREIGN KEY (user_id) REFERENCES users (id),
  CONSTRAINT chk_user_roles_role CHECK (role IN ('STUDENT', 'INSTRUCTOR', 'MODERATOR', 'ADMIN', 'SUPER_ADMIN'))
);

CREATE TABLE user_profiles (
  user_id         BINARY(16)   NOT NULL,
  avatar_url      VARCHAR(500) NULL,
  bio             TEXT         NULL,
  timezone        VARCHAR(50)  NOT NULL DEFAULT 'UTC',
  locale          VARCHAR(35)  NOT NULL DEFAULT 'en',
  region          VARCHAR(100) NULL,
  education_level VARCHAR(100) NULL,
  age_band        VARCHAR(16)  NULL,
  has_disability  BOOLEAN      NULL,
  visibility      VARCHAR(20)  NOT NULL DEFAULT 'PUBLIC' COLLATE ascii_bin,
  is_email_shown  BOOLEAN      NOT NULL DEFAULT FALSE,
  updated_at      DATETIME(6)  NOT NULL,
  PRIMARY KEY (user_id),
  CONSTRAINT fk_user_profiles_user FOREIGN KEY (user_id) REFERENCES users (id),
  CONSTRAINT chk_user_profiles_visibility CHECK (visibility IN ('PUBLIC', 'CONNECTIONS_ONLY', 'PRIVATE'))
);

CREATE TABLE user_sessions (
  id                 BINARY(16)  NOT NULL,
  user_id            BINARY(16)  NOT NULL,
  -- SHA-256 of the refresh token; the token itself is known to its holder only.
  refresh_token_hash BINARY(32)  NOT NULL,
  created_at         DATETIME(6) NOT NULL,
  expires_at         DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY idx_user_sessions_refresh_token_hash (refresh_token_hash),
  KEY idx_user_sessions_user_id (user_id),
  KEY idx_user_sessions_expires_at (expires_at),
  CONSTRAINT fk_user_sessions_user FOREIGN KEY (user_id) REFERENCES users (id)
);
