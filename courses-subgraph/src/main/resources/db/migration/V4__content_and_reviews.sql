CREATE TABLE uploaded_files (
  id           BINARY(16)   NOT NULL,
  -- Whose instructors may see it; null for a file that belongs to no course.
  course_id    BINARY(16)   NULL,
  -- Of the users subgraph.
  uploaded_by  BINARY(16)   NOT NULL,
  name         VARCHAR(255) NOT NULL,
  content_type VARCHAR(127) NOT NULL COLLATE ascii_bin,
  size_bytes   INT          NOT NULL,
  file_url     VARCHAR(500) NOT NULL,
  -- SHA-256 of what was uploaded.
  checksum     BINARY(32)   NULL,
  uploaded_at  DATETIME(6)  NOT NULL,
  PRIMARY KEY (id),
  KEY idx_uploaded_files_course_id (course_id),
  KEY idx_uploaded_files_uploaded_by (uploaded_by),
  CONSTRAINT fk_uploaded_files_course FOREIGN KEY (course_id) REFERENCES courses (id),
  CONSTRAINT chk_uploaded_files_size_bytes CHECK (size_bytes >= 0)
);

CREATE TABLE content_items (
  id         BINARY(16)   NOT NULL,
  lesson_id  BINARY(16)   NOT NULL,
  type       VARCHAR(16)  NOT NULL COLLATE ascii_bin,
  title      VARCHAR(255) NOT NULL,
  -- From 1. Not unique: items change places one by one.
  position   INT          NOT NULL,
  created_at DATETIME(6)  NOT NULL,
  updated_at DATETIME(6)  NOT NULL,
  PRIMARY KEY (id),
  KEY idx_content_items_lesson_id_position (lesson_id, position),
  CONSTRAINT fk_content_items_lesson FOREIGN KEY (lesson_id) REFERENCES lessons (id),
  CONSTRAINT chk_content_items_type CHECK (type IN ('VIDEO', 'AUDIO', 'TEXT', 'FILE', 'LINK'))
);

-- A published version never changes; an edit makes a new one.
CREATE TABLE content_versions (
  content_item_id  BINARY(16)   NOT NULL,
  -- From 1.
  number           INT          NOT NULL,
  status           VARCHAR(16)  NOT NULL COLLATE ascii_bin,
  body             MEDIUMTEXT   NULL,
  content_url      VARCHAR(500) NULL,
  duration_seconds INT          NULL,
  file_id          BINARY(16)   NULL,
  -- Of the users subgraph.
  created_by       BINARY(16)   NULL,
  created_at       DATETIME(6)  NOT NULL,
  published_at     DATETIME(6)  NULL,
  PRIMARY KEY (content_item_id, number),
  KEY idx_content_versions_content_item_id_status_number (content_item_id, status, number),
  KEY idx_content_versions_file_id (file_id),
  CONSTRAINT fk_content_versions_content_item FOREIGN KEY (content_item_id) REFERENCES content_items (id),
  CONSTRAINT fk_content_versions_file FOREIGN KEY (file_id) REFERENCES uploaded_files (id),
  CONSTRAINT chk_content_versions_number CHECK (number >= 1),
  CONSTRAINT chk_content_versions_status CHECK (status IN ('DRAFT', 'PUBLISHED')),
  CONSTRAINT chk_content_versions_published_at CHECK ((status = 'PUBLISHED') = (published_at IS NOT NULL)),
  CONSTRAINT chk_content_versions_duration_seconds CHECK (duration_seconds >= 0)
);

CREATE TABLE reviews (
  id                BINARY(16)   NOT NULL,
  course_id         BINARY(16)   NOT NULL,
  -- Of the users subgraph; null once the account is erased.
  user_id           BINARY(16)   NULL,
  -- Of the enrollments subgraph.
  enrollment_id     BINARY(16)   NULL,
  rating            INT          NOT NULL,
  content_rating    INT          NULL,
  instructor_rating INT          NULL,
  value_rating      INT          NULL,
  title             VARCHAR(255) NULL,
  body              TEXT         NULL,
  status            VARCHAR(16)  NOT NULL COLLATE ascii_bin,
  moderated_by      BINARY(16)   NULL,
  moderated_at      DATETIME(6)  NULL,
  moderation_note   VARCHAR(1000) NULL,
  -- Votes; kept.
  helpful_count     INT          NOT NULL DEFAULT 0,
  response          TEXT         NULL,
  responded_by      BINARY(16)   NULL,
  responded_at      DATETIME(6)  NULL,
  version           INT          NOT NULL DEFAULT 0,
  created_at        DATETIME(6)  NOT NULL,
  updated_at        DATETIME(6)  NOT NULL,
  deleted_at        DATETIME(6)  NULL,
  PRIMARY KEY (id),
  -- One for each learner and course; a deleted one makes room.
  UNIQUE KEY idx_reviews_course_id_user_id (course_id, (IF(deleted_at IS NULL, user_id, NULL))),
  KEY idx_reviews_course_id_status_helpful_count (course_id, status, helpful_count),
  KEY idx_reviews_course_id_status_created_at (course_id, status, created_at),
  KEY idx_reviews_course_id_status_rating (course_id, status, rating),
  KEY idx_reviews_course_id_user_id_created_at (course_id, user_id, created_at),
  KEY idx_reviews_user_id_created_at (user_id, created_at),
  KEY idx_reviews_status_created_at (status, created_at),
  KEY idx_reviews_status_helpful_count (status, helpful_count),
  KEY idx_reviews_status_rating (status, rating),
  CONSTRAINT fk_reviews_course FOREIGN KEY (course_id) REFERENCES courses (id),
  CONSTRAINT chk_reviews_ratings CHECK (
    rating BETWEEN 1 AND 5 AND content_rating BETWEEN 1 AND 5 AND instructor_rating BETWEEN 1 AND 5 AND value_rating BETWEEN 1 AND 5),
  CONSTRAINT chk_reviews_status CHECK (status IN ('PENDING', 'APPROVED', 'REJECTED', 'FLAGGED')),
  CONSTRAINT chk_reviews_helpful_count CHECK (helpful_count >= 0),
  CONSTRAINT chk_reviews_response CHECK ((response IS NULL) = (responded_by IS NULL) AND (response IS NULL) = (responded_at IS NULL))
);

CREATE TABLE review_votes (
  review_id  BINARY(16)  NOT NULL,
  -- Of the users subgraph.
  user_id    BINARY(16)  NOT NULL,
  created_at DATETIME(6) NOT NULL,
  PRIMARY KEY (review_id, user_id),
  KEY idx_review_votes_user_id (user_id),
  CONSTRAINT fk_review_votes_review FOREIGN KEY (review_id) REFERENCES reviews (id)
);

-- What the enrollments subgraph knows, as far as reviews, popularity and archived courses need it.
CREATE TABLE enrollments (
  id          BINARY(16)  NOT NULL,
  course_id   BINARY(16)  NOT NULL,
  user_id     BINARY(16)  NOT NULL,
  status      VARCHAR(24) NOT NULL COLLATE ascii_bin,
  enrolled_at DATETIME(6) NOT NULL,
  -- Of the enrollment; the newest wins.
  version     INT         NOT NULL DEFAULT 0,
  PRIMARY KEY (id),
  KEY idx_enrollments_user_id_course_id_status (user_id, course_id, status),
  KEY idx_enrollments_course_id_status (course_id, status),
  KEY idx_enrollments_enrolled_at_course_id_status (enrolled_at, course_id, status),
  CONSTRAINT chk_enrollments_status CHECK (
    status IN ('PENDING_PAYMENT', 'ACTIVE', 'COMPLETED', 'DROPPED', 'EXPIRED', 'REFUNDED', 'CANCELLED'))
);

-- Filled anew at intervals and swapped by a renaming, so that a reader meets the old list or the new one.
CREATE TABLE popular_courses (
  position  INT        NOT NULL,
  course_id BINARY(16) NOT NULL,
  PRIMARY KEY (position)
);

CREATE TABLE trending_courses LIKE popular_courses;
