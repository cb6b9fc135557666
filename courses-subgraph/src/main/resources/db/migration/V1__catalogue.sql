CREATE TABLE categories (
  id         BINARY(16)   NOT NULL,
  parent_id  BINARY(16)   NULL,
  name       VARCHAR(200) NOT NULL,
  slug       VARCHAR(120) NOT NULL COLLATE utf8mb4_0900_bin,
  position   INT          NOT NULL DEFAULT 1,
  created_at DATETIME(6)  NOT NULL,
  updated_at DATETIME(6)  NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY idx_categories_slug (slug),
  KEY idx_categories_parent_id_position (parent_id, position),
  CONSTRAINT fk_categories_parent FOREIGN KEY (parent_id) REFERENCES categories (id)
);

CREATE TABLE courses (
  id                BINARY(16)    NOT NULL,
  -- ASCII, but not by collation: MySQL refuses to compare an ascii column with what a client may ask for.
  slug              VARCHAR(120)  NOT NULL COLLATE utf8mb4_0900_bin,
  title             VARCHAR(255)  NOT NULL,
  subtitle          VARCHAR(255)  NULL,
  short_description VARCHAR(500)  NULL,
  description       TEXT          NULL,
  category_id       BINARY(16)    NULL,
  -- Of the users subgraph.
  organization_id   BINARY(16)    NULL,
  level             VARCHAR(16)   NOT NULL COLLATE ascii_bin,
  language          VARCHAR(35)   NOT NULL COLLATE ascii_bin,
  status            VARCHAR(16)   NOT NULL COLLATE ascii_bin,
  price_amount      DECIMAL(10,2) NULL,
  price_currency    CHAR(3)       NULL COLLATE ascii_bin,
  is_free           BOOLEAN       NOT NULL,
  -- Null: without limit.
  capacity          INT           NULL,
  -- Null: for ever.
  access_days       INT           NULL,
  has_certificate   BOOLEAN       NOT NULL,
  pass_mark         DECIMAL(5,2)  NOT NULL DEFAULT 50,
  distinction_mark  DECIMAL(5,2)  NOT NULL DEFAULT 85,
  timezone          VARCHAR(50)   NOT NULL DEFAULT 'UTC',
  published_at      DATETIME(6)   NULL,
  -- A page's order knows no nulls: what is not published yet comes after whatever is.
  published_order   DATETIME(6)   GENERATED ALWAYS AS (COALESCE(published_at, TIMESTAMP '9999-12-31 00:00:00')) VIRTUAL NOT NULL,
  version           INT           NOT NULL DEFAULT 0,
  created_at        DATETIME(6)   NOT NULL,
  updated_at        DATETIME(6)   NOT NULL,
  deleted_at        DATETIME(6)   NULL,
  PRIMARY KEY (id),
  UNIQUE KEY idx_courses_slug (slug),
  KEY idx_courses_status_published_order (status, published_order),
  KEY idx_courses_status_title (status, title),
  KEY idx_courses_category_id (category_id),
  KEY idx_courses_organization_id (organization_id),
  CONSTRAINT fk_courses_category FOREIGN KEY (category_id) REFERENCES categories (id),
  CONSTRAINT chk_courses_level CHECK (level IN ('BEGINNER', 'INTERMEDIATE', 'ADVANCED', 'EXPERT')),
  CONSTRAINT chk_courses_status CHECK (status IN ('DRAFT', 'REVIEW', 'PUBLISHED', 'ARCHIVED')),
  CONSTRAINT chk_courses_price CHECK (
    (price_amount IS NULL) = (price_currency IS NULL) AND (price_amount IS NULL OR (NOT is_free AND price_amount >= 0))),
  CONSTRAINT chk_courses_marks CHECK (pass_mark BETWEEN 0 AND distinction_mark AND distinction_mark <= 100),
  CONSTRAINT chk_courses_capacity CHECK (capacity >= 0),
  CONSTRAINT chk_courses_access_days CHECK (access_days > 0)
);

CREATE TABLE course_instructors (
  course_id BINARY(16)  NOT NULL,
  -- Of the users subgraph.
  user_id   BINARY(16)  NOT NULL,
  role      VARCHAR(16) NOT NULL COLLATE ascii_bin,
  position  INT         NOT NULL DEFAULT 1,
  PRIMARY KEY (course_id, user_id),
  KEY idx_course_instructors_user_id (user_id),
  CONSTRAINT fk_course_instructors_course FOREIGN KEY (course_id) REFERENCES courses (id),
  CONSTRAINT chk_course_instructors_role CHECK (role IN ('LEAD', 'CO_INSTRUCTOR', 'ASSISTANT'))
);

CREATE TABLE modules (
  id         BINARY(16)   NOT NULL,
  course_id  BINARY(16)   NOT NULL,
  title      VARCHAR(255) NOT NULL,
  -- From 1. Not unique: modules change places one by one.
  position   INT          NOT NULL,
  created_at DATETIME(6)  NOT NULL,
  updated_at DATETIME(6)  NOT NULL,
  PRIMARY KEY (id),
  KEY idx_modules_course_id_position (course_id, position),
  CONSTRAINT fk_modules_course FOREIGN KEY (course_id) REFERENCES courses (id)
);

CREATE TABLE lessons (
  id               BINARY(16)   NOT NULL,
  course_id        BINARY(16)   NOT NULL,
  module_id        BINARY(16)   NOT NULL,
  -- Null for a lesson of the module itself.
  parent_lesson_id BINARY(16)   NULL,
  title            VARCHAR(255) NOT NULL,
  type             VARCHAR(16)  NOT NULL COLLATE ascii_bin,
  position         INT          NOT NULL,
  duration_minutes INT          NULL,
  is_preview       BOOLEAN      NOT NULL,
  is_mandatory     BOOLEAN      NOT NULL,
  is_published     BOOLEAN      NOT NULL,
  created_at       DATETIME(6)  NOT NULL,
  updated_at       DATETIME(6)  NOT NULL,
  deleted_at       DATETIME(6)  NULL,
  PRIMARY KEY (id),
  KEY idx_lessons_module_id_parent_lesson_id_position (module_id, parent_lesson_id, position),
  KEY idx_lessons_parent_lesson_id_position (parent_lesson_id, position),
  KEY idx_lessons_course_id (course_id),
  CONSTRAINT fk_lessons_course FOREIGN KEY (course_id) REFERENCES courses (id),
  CONSTRAINT fk_lessons_module FOREIGN KEY (module_id) REFERENCES modules (id),
  CONSTRAINT fk_lessons_parent FOREIGN KEY (parent_lesson_id) REFERENCES lessons (id),
  CONSTRAINT chk_lessons_type CHECK (type IN ('VIDEO', 'ARTICLE', 'QUIZ', 'ASSIGNMENT', 'LIVE_SESSION', 'DOWNLOAD')),
  CONSTRAINT chk_lessons_duration_minutes CHECK (duration_minutes >= 0)
);
