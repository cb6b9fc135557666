CREATE TABLE quizzes (
  id                 BINARY(16)   NOT NULL,
  course_id          BINARY(16)   NOT NULL,
  -- A lesson has one quiz at most; null for a quiz of the course as a whole.
  lesson_id          BINARY(16)   NULL,
  title              VARCHAR(200) NOT NULL,
  type               VARCHAR(16)  NOT NULL COLLATE ascii_bin,
  weight             DECIMAL(6,2) NULL,
  passing_score      DECIMAL(5,2) NOT NULL DEFAULT 70.00,
  attempt_limit      INT          NULL,
  time_limit_minutes INT          NULL,
  due_at             DATETIME(6)  NULL,
  is_published       BOOLEAN      NOT NULL,
  version            INT          NOT NULL DEFAULT 0,
  created_at         DATETIME(6)  NOT NULL,
  updated_at         DATETIME(6)  NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY idx_quizzes_lesson_id (lesson_id),
  KEY idx_quizzes_course_id (course_id),
  CONSTRAINT chk_quizzes_type CHECK (type IN ('PRACTICE', 'GRADED', 'FINAL_EXAM')),
  CONSTRAINT chk_quizzes_weight CHECK (weight >= 0),
  CONSTRAINT chk_quizzes_passing_score CHECK (passing_score BETWEEN 0 AND 100),
  CONSTRAINT chk_quizzes_attempt_limit CHECK (attempt_limit > 0),
  CONSTRAINT chk_quizzes_time_limit_minutes CHECK (time_limit_minutes > 0)
);

CREATE TABLE quiz_attempts (
  id             BINARY(16)   NOT NULL,
  quiz_id        BINARY(16)   NOT NULL,
  enrollment_id  BINARY(16)   NOT NULL,
  user_id        BINARY(16)   NOT NULL,
  course_id      BINARY(16)   NOT NULL,
  attempt_number INT          NOT NULL,
  status         VARCHAR(16)  NOT NULL COLLATE ascii_bin,
  percentage     DECIMAL(5,2) NULL,
  is_passed      BOOLEAN      NULL,
  is_banked      BOOLEAN      NOT NULL DEFAULT FALSE,
  started_at     DATETIME(6)  NOT NULL,
  submitted_at   DATETIME(6)  NULL,
  graded_at      DATETIME(6)  NULL,
  created_at     DATETIME(6)  NOT NULL,
  updated_at     DATETIME(6)  NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY idx_quiz_attempts_enrollment_id_quiz_id_attempt_number (enrollment_id, quiz_id, attempt_number),
  KEY idx_quiz_attempts_enrollment_id_started_at (enrollment_id, started_at),
  KEY idx_quiz_attempts_started_at (started_at),
  KEY idx_quiz_attempts_quiz_id (quiz_id),
  KEY idx_quiz_attempts_user_id (user_id),
  KEY idx_quiz_attempts_course_id (course_id),
  CONSTRAINT fk_quiz_attempts_quiz FOREIGN KEY (quiz_id) REFERENCES quizzes (id),
  CONSTRAINT chk_quiz_attempts_status CHECK (status IN ('IN_PROGRESS', 'SUBMITTED', 'GRADED', 'EXPIRED')),
  CONSTRAINT chk_quiz_attempts_attempt_number CHECK (attempt_number > 0),
  CONSTRAINT chk_quiz_attempts_percentage CHECK (percentage BETWEEN 0 AND 100),
  CONSTRAINT chk_quiz_attempts_graded CHECK (status <> 'GRADED' OR percentage IS NOT NULL)
);

CREATE TABLE assignments (
  id           BINARY(16)   NOT NULL,
  course_id    BINARY(16)   NOT NULL,
  lesson_id    BINARY(16)   NULL,
  title        VARCHAR(200) NOT NULL,
  due_at       DATETIME(6)  NULL,
  max_score    DECIMAL(8,2) NOT NULL,
  weight       DECIMAL(6,2) NULL,
  is_published BOOLEAN      NOT NULL,
  version      INT          NOT NULL DEFAULT 0,
  created_at   DATETIME(6)  NOT NULL,
  updated_at   DATETIME(6)  NOT NULL,
  PRIMARY KEY (id),
  KEY idx_assignments_course_id (course_id),
  KEY idx_assignments_lesson_id (lesson_id),
  CONSTRAINT chk_assignments_max_score CHECK (max_score > 0),
  CONSTRAINT chk_assignments_weight CHECK (weight >= 0)
);

CREATE TABLE submissions (
  id            BINARY(16)  NOT NULL,
  assignment_id BINARY(16)  NOT NULL,
  enrollment_id BINARY(16)  NOT NULL,
  user_id       BINARY(16)  NOT NULL,
  course_id     BINARY(16)  NOT NULL,
  status        VARCHAR(16) NOT NULL COLLATE ascii_bin,
  is_banked     BOOLEAN     NOT NULL DEFAULT FALSE,
  submitted_at  DATETIME(6) NOT NULL,
  created_at    DATETIME(6) NOT NULL,
  updated_at    DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  KEY idx_submissions_enrollment_id_submitted_at (enrollment_id, submitted_at),
  KEY idx_submissions_submitted_at (submitted_at),
  KEY idx_submissions_assignment_id (assignment_id),
  KEY idx_submissions_user_id (user_id),
  KEY idx_submissions_course_id (course_id),
  CONSTRAINT fk_submissions_assignment FOREIGN KEY (assignment_id) REFERENCES assignments (id),
  CONSTRAINT chk_submissions_status CHECK (status IN ('SUBMITTED', 'GRADED'))
);

CREATE TABLE grades (
  submission_id BINARY(16)   NOT NULL,
  score         DECIMAL(8,2) NOT NULL,
  percentage    DECIMAL(5,2) NOT NULL,
  graded_at     DATETIME(6)  NOT NULL,
  -- Null while the learner may not see it.
  released_at   DATETIME(6)  NULL,
  -- The user who gave it; null where none did.
  graded_by     BINARY(16)   NULL,
  PRIMARY KEY (submission_id),
  KEY idx_grades_graded_by (graded_by),
  CONSTRAINT fk_grades_submission FOREIGN KEY (submission_id) REFERENCES submissions (id),
  CONSTRAINT chk_grades_score CHECK (score >= 0),
  CONSTRAINT chk_grades_percentage CHECK (percentage BETWEEN 0 AND 100)
);

-- Kept whenever work is graded, never computed when it is read.
CREATE TABLE final_grades (
  enrollment_id BINARY(16)   NOT NULL,
  user_id       BINARY(16)   NOT NULL,
  course_id     BINARY(16)   NOT NULL,
  percentage    DECIMAL(5,2) NOT NULL,
  updated_at    DATETIME(6)  NOT NULL,
  PRIMARY KEY (enrollment_id),
  KEY idx_final_grades_user_id (user_id),
  KEY idx_final_grades_course_id (course_id),
  CONSTRAINT chk_final_grades_percentage CHECK (percentage BETWEEN 0 AND 100)
);

-- Who teaches what: the courses subgraph owns it, this copy decides who sees a learner's work.
CREATE TABLE course_instructors (
  course_id BINARY(16) NOT NULL,
  user_id   BINARY(16) NOT NULL,
  PRIMARY KEY (course_id, user_id),
  KEY idx_course_instructors_user_id (user_id)
);
