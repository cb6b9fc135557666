CREATE TABLE enrollments (
  id                  BINARY(16)    NOT NULL,
  user_id             BINARY(16)    NOT NULL,
  course_id           BINARY(16)    NOT NULL,
  status              VARCHAR(16)   NOT NULL COLLATE ascii_bin,
  type                VARCHAR(16)   NOT NULL COLLATE ascii_bin,
  outcome             VARCHAR(16)   NULL COLLATE ascii_bin,
  progress_percentage DECIMAL(5, 2) NOT NULL DEFAULT 0,
  completed_lessons   INT           NOT NULL DEFAULT 0,
  total_lessons       INT           NOT NULL DEFAULT 0,
  last_accessed_at    DATETIME(6)   NULL,
  enrolled_at         DATETIME(6)   NOT NULL,
  completed_at        DATETIME(6)   NULL,
  expires_at          DATETIME(6)   NULL,
  version             INT           NOT NULL DEFAULT 0,
  created_at          DATETIME(6)   NOT NULL,
  updated_at          DATETIME(6)   NOT NULL,
  PRIMARY KEY (id),
  -- At most one live enrollment per person and course; ended ones are null here and stay as history.
  UNIQUE KEY idx_enrollments_user_id_course_id_live (
    user_id, course_id, (CASE WHEN status IN ('PENDING_PAYMENT', 'ACTIVE', 'COMPLETED') THEN 1 END)),
  -- Each list is walked in its order: InnoDB ends every index with the primary key, which settles ties.
  KEY idx_enrollments_user_id_enrolled_at (user_id, enrolled_at),
  KEY idx_enrollments_user_id_progress_percentage (user_id, progress_percentage),
  KEY idx_enrollments_course_id_enrolled_at (course_id, enrolled_at),
  KEY idx_enrollments_course_id_progress_percentage (course_id, progress_percentage),
  KEY idx_enrollments_course_id_status (course_id, status),
  KEY idx_enrollments_status_enrolled_at (status, enrolled_at),
  KEY idx_enrollments_enrolled_at (enrolled_at),
  KEY idx_enrollments_progress_percentage (progress_percentage),
  CONSTRAINT chk_enrollments_status
    CHECK (status IN ('PENDING_PAYMENT', 'ACTIVE', 'COMPLETED', 'DROPPED', 'EXPIRED', 'REFUNDED', 'CANCELLED')),
  CONSTRAINT chk_enrollments_type CHECK (type IN ('FREE', 'PAID', 'GIFTED', 'SCHOLARSHIP', 'SUBSCRIPTION')),
  CONSTRAINT chk_enrollments_outcome CHECK (outcome IN ('PASSED', 'DISTINCTION', 'FAILED')),
  CONSTRAINT chk_enrollments_progress_percentage CHECK (progress_percentage BETWEEN 0 AND 100)
);

CREATE TABLE lesson_progress (
  id                    BINARY(16)    NOT NULL,
  enrollment_id         BINARY(16)    NOT NULL,
  user_id               BINARY(16)    NOT NULL,
  lesson_id             BINARY(16)    NOT NULL,
  status                VARCHAR(16)   NOT NULL COLLATE ascii_bin,
  percentage            DECIMAL(5, 2) NOT NULL DEFAULT 0,
  last_position_seconds INT           NOT NULL DEFAULT 0,
  time_spent_seconds    INT           NOT NULL DEFAULT 0,
  completed_at          DATETIME(6)   NULL,
  created_at            DATETIME(6)   NOT NULL,
  updated_at            DATETIME(6)   NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY idx_lesson_progress_enrollment_id_lesson_id (enrollment_id, lesson_id),
  KEY idx_lesson_progress_user_id_lesson_id (user_id, lesson_id),
  CONSTRAINT fk_lesson_progress_enrollment FOREIGN KEY (enrollment_id) REFERENCES enrollments (id),
  CONSTRAINT chk_lesson_progress_status CHECK (status IN ('NOT_STARTED', 'IN_PROGRESS', 'COMPLETED')),
  CONSTRAINT chk_lesson_progress_percentage CHECK (percentage BETWEEN 0 AND 100)
);

CREATE TABLE certificates (
  id                BINARY(16)    NOT NULL,
  enrollment_id     BINARY(16)    NOT NULL,
  user_id           BINARY(16)    NOT NULL,
  course_id         BINARY(16)    NOT NULL,
  number            VARCHAR(32)   NOT NULL COLLATE ascii_bin,
  verification_code VARCHAR(64)   NOT NULL COLLATE ascii_bin,
  status            VARCHAR(16)   NOT NULL COLLATE ascii_bin,
  -- Names, date and grade are frozen as they were at the time of issue.
  student_name      VARCHAR(200)  NOT NULL,
  course_title      VARCHAR(255)  NOT NULL,
  instructor_name   VARCHAR(200)  NULL,
  grade             DECIMAL(5, 2) NULL,
  completed_at      DATETIME(6)   NOT NULL,
  issued_at         DATETIME(6)   NOT NULL,
  revoked_at        DATETIME(6)   NULL,
  created_at        DATETIME(6)   NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY idx_certificates_number (number),
  UNIQUE KEY idx_certificates_verification_code (verification_code),
  -- At most one valid certificate per enrollment; revoked ones are null here and stay as history.
  UNIQUE KEY idx_certificates_enrollment_id_valid (enrollment_id, (CASE WHEN status = 'VALID' THEN 1 END)),
  KEY idx_certificates_enrollment_id_issued_at (enrollment_id, issued_at),
  KEY idx_certificates_user_id_issued_at (user_id, issued_at),
  KEY idx_certificates_status_issued_at (status, issued_at),
  KEY idx_certificates_issued_at (issued_at),
  CONSTRAINT fk_certificates_enrollment FOREIGN KEY (enrollment_id) REFERENCES enrollments (id),
  CONSTRAINT chk_certificates_status CHECK (status IN ('VALID', 'REVOKED')),
  CONSTRAINT chk_certificates_revoked_at CHECK ((status = 'REVOKED') = (revoked_at IS NOT NULL)),
  CONSTRAINT chk_certificates_grade CHECK (grade BETWEEN 0 AND 100)
);

-- A projection of courses: who teaches what decides who sees whose enrollments.
CREATE TABLE course_instructors (
  course_id BINARY(16) NOT NULL,
  user_id   BINARY(16) NOT NULL,
  PRIMARY KEY (course_id, user_id),
  KEY idx_course_instructors_user_id (user_id)
);
