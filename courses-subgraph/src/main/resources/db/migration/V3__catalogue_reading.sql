ALTER TABLE categories
  ADD COLUMN description  VARCHAR(1000) NULL,
  -- Published courses here and below; kept.
  ADD COLUMN course_count INT           NOT NULL DEFAULT 0,
  ADD CONSTRAINT chk_categories_course_count CHECK (course_count >= 0);

-- Each subject with itself and with all below it, so that a subtree is a range of an index. Rebuilt with the kept counts.
CREATE TABLE category_paths (
  ancestor_id   BINARY(16) NOT NULL,
  descendant_id BINARY(16) NOT NULL,
  -- How many steps down; 0 is the subject itself.
  depth         INT        NOT NULL,
  PRIMARY KEY (ancestor_id, descendant_id),
  KEY idx_category_paths_descendant_id_depth (descendant_id, depth),
  CONSTRAINT fk_category_paths_ancestor FOREIGN KEY (ancestor_id) REFERENCES categories (id),
  CONSTRAINT fk_category_paths_descendant FOREIGN KEY (descendant_id) REFERENCES categories (id)
);

INSERT INTO category_paths (ancestor_id, descendant_id, depth)
WITH RECURSIVE paths (ancestor_id, descendant_id, depth) AS (
  SELECT id, id, 0 FROM categories
  UNION ALL
  SELECT paths.ancestor_id, categories.id, paths.depth + 1 FROM paths JOIN categories ON categories.parent_id = paths.descendant_id
)
SELECT ancestor_id, descendant_id, depth FROM paths;

CREATE TABLE tags (
  id           BINARY(16)  NOT NULL,
  name         VARCHAR(50) NOT NULL,
  slug         VARCHAR(60) NOT NULL COLLATE utf8mb4_0900_bin,
  color        CHAR(7)     NOT NULL DEFAULT '#64748b' COLLATE ascii_bin,
  -- Published courses; kept.
  course_count INT         NOT NULL DEFAULT 0,
  created_at   DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY idx_tags_name (name),
  UNIQUE KEY idx_tags_slug (slug),
  CONSTRAINT chk_tags_color CHECK (REGEXP_LIKE(color, '^#[0-9a-f]{6}$')),
  CONSTRAINT chk_tags_course_count CHECK (course_count >= 0)
);

CREATE TABLE course_tags (
  course_id BINARY(16) NOT NULL,
  tag_id    BINARY(16) NOT NULL,
  PRIMARY KEY (course_id, tag_id),
  KEY idx_course_tags_tag_id (tag_id),
  CONSTRAINT fk_course_tags_course FOREIGN KEY (course_id) REFERENCES courses (id),
  CONSTRAINT fk_course_tags_tag FOREIGN KEY (tag_id) REFERENCES tags (id)
);

-- Where a course was found before its slug changed.
CREATE TABLE former_slugs (
  slug       VARCHAR(120) NOT NULL COLLATE utf8mb4_0900_bin,
  course_id  BINARY(16)   NOT NULL,
  created_at DATETIME(6)  NOT NULL,
  PRIMARY KEY (slug),
  KEY idx_former_slugs_course_id (course_id),
  CONSTRAINT fk_former_slugs_course FOREIGN KEY (course_id) REFERENCES courses (id)
);

CREATE TABLE course_prerequisites (
  course_id       BINARY(16) NOT NULL,
  prerequisite_id BINARY(16) NOT NULL,
  position        INT        NOT NULL DEFAULT 1,
  PRIMARY KEY (course_id, prerequisite_id),
  KEY idx_course_prerequisites_prerequisite_id (prerequisite_id),
  CONSTRAINT fk_course_prerequisites_course FOREIGN KEY (course_id) REFERENCES courses (id),
  CONSTRAINT fk_course_prerequisites_prerequisite FOREIGN KEY (prerequisite_id) REFERENCES courses (id),
  CONSTRAINT chk_course_prerequisites_other CHECK (course_id <> prerequisite_id)
);

ALTER TABLE courses
  -- Lists of sentences.
  ADD COLUMN objectives        JSON          NULL,
  ADD COLUMN requirements      JSON          NULL,
  ADD COLUMN target_audience   JSON          NULL,
  ADD COLUMN cover_url         VARCHAR(500)  NULL,
  ADD COLUMN preview_video_url VARCHAR(500)  NULL,
  -- For search engines.
  ADD COLUMN meta_title        VARCHAR(255)  NULL,
  ADD COLUMN meta_description  VARCHAR(500)  NULL,
  -- Of the published lessons; kept.
  ADD COLUMN duration_minutes  INT           NOT NULL DEFAULT 0,
  ADD COLUMN lesson_count      INT           NOT NULL DEFAULT 0,
  -- Of the approved reviews; kept. The average is null without any.
  ADD COLUMN rating_average    DECIMAL(3,2)  NULL,
  ADD COLUMN rating_count      INT           NOT NULL DEFAULT 0,
  ADD COLUMN rating_1_count    INT           NOT NULL DEFAULT 0,
  ADD COLUMN rating_2_count    INT           NOT NULL DEFAULT 0,
  ADD COLUMN rating_3_count    INT           NOT NULL DEFAULT 0,
  ADD COLUMN rating_4_count    INT           NOT NULL DEFAULT 0,
  ADD COLUMN rating_5_count    INT           NOT NULL DEFAULT 0,
  -- How many learn in it or have completed it; kept.
  ADD COLUMN popularity        INT           NOT NULL DEFAULT 0,
  -- A page's order knows no nulls.
  ADD COLUMN rating_order      DECIMAL(3,2)  GENERATED ALWAYS AS (COALESCE(rating_average, 0)) VIRTUAL NOT NULL,
  ADD COLUMN price_order       DECIMAL(10,2) GENERATED ALWAYS AS (COALESCE(price_amount, 0)) VIRTUAL NOT NULL,
  ADD CONSTRAINT chk_courses_rating CHECK (
    (rating_average IS NULL) = (rating_count = 0) AND (rating_average IS NULL OR rating_average BETWEEN 1 AND 5)
    AND rating_count = rating_1_count + rating_2_count + rating_3_count + rating_4_count + rating_5_count),
  ADD CONSTRAINT chk_courses_kept CHECK (duration_minutes >= 0 AND lesson_count >= 0 AND popularity >= 0);

-- One state in each order, and several states in each order.
ALTER TABLE courses
  ADD KEY idx_courses_status_rating_order (status, rating_order),
  ADD KEY idx_courses_status_popularity (status, popularity),
  ADD KEY idx_courses_status_price_order (status, price_order),
  ADD KEY idx_courses_published_order (published_order),
  ADD KEY idx_courses_title (title),
  ADD KEY idx_courses_rating_order (rating_order),
  ADD KEY idx_courses_popularity (popularity),
  ADD KEY idx_courses_price_order (price_order),
  ADD KEY idx_courses_category_id_status_published_order (category_id, status, published_order),
  ADD KEY idx_courses_organization_id_status_published_order (organization_id, status, published_order),
  -- All that facets count and that filters compare, so that counting reads no row.
  ADD KEY idx_courses_status_deleted_at_level_language_is_free
    (status, deleted_at, level, language, is_free, rating_order, price_order, category_id, organization_id);

ALTER TABLE courses
  DROP KEY idx_courses_category_id,
  DROP KEY idx_courses_organization_id;

ALTER TABLE modules
  ADD COLUMN description      TEXT NULL,
  -- Of the published lessons; kept.
  ADD COLUMN duration_minutes INT  NOT NULL DEFAULT 0,
  ADD COLUMN lesson_count     INT  NOT NULL DEFAULT 0;

ALTER TABLE lessons
  ADD COLUMN summary          VARCHAR(1000) NULL,
  -- When it counts as done; null where that does not matter.
  ADD COLUMN watch_percentage INT           NULL,
  ADD COLUMN reading_minutes  INT           NULL,
  ADD CONSTRAINT chk_lessons_watch_percentage CHECK (watch_percentage BETWEEN 1 AND 100),
  ADD CONSTRAINT chk_lessons_reading_minutes CHECK (reading_minutes > 0);
