CREATE TABLE organizations (
  id           BINARY(16)   NOT NULL,
  name         VARCHAR(200) NOT NULL,
  slug         VARCHAR(120) NOT NULL COLLATE utf8mb4_0900_bin,
  description  TEXT         NULL,
  kind         VARCHAR(16)  NOT NULL COLLATE ascii_bin,
  logo_url     VARCHAR(500) NULL,
  website_url  VARCHAR(500) NULL,
  -- ISO 3166-1, two letters.
  country      CHAR(2)      NULL COLLATE ascii_bin,
  is_verified  BOOLEAN      NOT NULL DEFAULT FALSE,
  member_count INT          NOT NULL DEFAULT 0,
  version      INT          NOT NULL DEFAULT 0,
  created_at   DATETIME(6)  NOT NULL,
  updated_at   DATETIME(6)  NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY idx_organizations_slug (slug),
  KEY idx_organizations_name (name),
  KEY idx_organizations_created_at (created_at),
  KEY idx_organizations_member_count (member_count),
  KEY idx_organizations_kind_name (kind, name),
  CONSTRAINT chk_organizations_kind CHECK (kind IN ('UNIVERSITY', 'SCHOOL', 'COMPANY', 'NON_PROFIT', 'PUBLIC_BODY')),
  CONSTRAINT chk_organizations_member_count CHECK (member_count >= 0)
);

CREATE TABLE organization_members (
  id              BINARY(16)  NOT NULL,
  organization_id BINARY(16)  NOT NULL,
  user_id         BINARY(16)  NOT NULL,
  role            VARCHAR(16) NOT NULL COLLATE ascii_bin,
  joined_at       DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY idx_organization_members_organization_id_user_id (organization_id, user_id),
  KEY idx_organization_members_organization_id_joined_at (organization_id, joined_at),
  KEY idx_organization_members_user_id_organization_id (user_id, organization_id),
  CONSTRAINT fk_organization_members_organization FOREIGN KEY (organization_id) REFERENCES organizations (id),
  CONSTRAINT fk_organization_members_user FOREIGN KEY (user_id) REFERENCES users (id),
  CONSTRAINT chk_organization_members_role CHECK (role IN ('OWNER', 'ADMIN', 'INSTRUCTOR', 'MEMBER'))
);
