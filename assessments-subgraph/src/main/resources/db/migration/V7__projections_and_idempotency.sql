-- Who learns where: the enrollments subgraph owns it, this copy is the gradebook's rows. The newest version wins.
CREATE TABLE enrollments (
  id              BINARY(16)  NOT NULL,
  user_id         BINARY(16)  NOT NULL,
  course_id       BINARY(16)  NOT NULL,
  status          VARCHAR(16) NOT NULL COLLATE ascii_bin,
  enrolled_at     DATETIME(6) NOT NULL,
  version         INT         NOT NULL DEFAULT 0,
  -- Whether it counts as being in the course; ended ones stay as history.
  is_in_course    BOOLEAN AS (status IN ('ACTIVE', 'COMPLETED')) VIRTUAL NOT NULL,
  PRIMARY KEY (id),
  KEY idx_enrollments_course_id_is_in_course_enrolled_at (course_id, is_in_course, enrolled_at),
  KEY idx_enrollments_user_id_course_id_enrolled_at (user_id, course_id, enrolled_at),
  CONSTRAINT chk_enrollments_status CHECK (status IN (
    'PENDING_PAYMENT', 'ACTIVE', 'COMPLETED', 'DROPPED', 'EXPIRED', 'REFUNDED', 'CANCELLED'))
);

-- Which lesson is of which course: the courses subgraph owns it, this copy decides where work may hang.
CREATE TABLE course_lessons (
  lesson_id BINARY(16) NOT NULL,
  course_id BINARY(16) NOT NULL,
  version   INT        NOT NULL DEFAULT 0,
  PRIMARY KEY (lesson_id),
  KEY idx_course_lessons_course_id (course_id)
);

-- What starting and submitting answered, so that the same request is answered the same for a day.
CREATE TABLE idempotency_keys (
  user_id         BINARY(16)   NOT NULL,
  mutation        VARCHAR(64)  NOT NULL COLLATE ascii_bin,
  idempotency_key VARCHAR(200) NOT NULL COLLATE utf8mb4_0900_bin,
  request_hash    BINARY(32)   NOT NULL,
  -- Null while the first request is at work.
  answer          JSON         NULL,
  created_at      DATETIME(6)  NOT NULL,
  expires_at      DATETIME(6)  NOT NULL,
  PRIMARY KEY (user_id, mutation, idempotency_key),
  KEY idx_idempotency_keys_expires_at (expires_at)
);
