ALTER TABLE assignments
  ADD COLUMN position                INT          NOT NULL DEFAULT 0 AFTER lesson_id,
  ADD COLUMN description             TEXT         NULL AFTER title,
  ADD COLUMN instructions            TEXT         NULL AFTER description,
  ADD COLUMN available_from          DATETIME(6)  NULL,
  ADD COLUMN is_late_accepted        BOOLEAN      NOT NULL DEFAULT TRUE,
  ADD COLUMN late_grace_minutes      INT          NOT NULL DEFAULT 0,
  ADD COLUMN late_accepted_until     DATETIME(6)  NULL,
  -- In per cent of the highest score, for each day that has begun.
  ADD COLUMN late_penalty_per_day    DECIMAL(5,2) NULL,
  ADD COLUMN late_penalty_maximum    DECIMAL(5,2) NULL,
  ADD COLUMN is_text_accepted        BOOLEAN      NOT NULL DEFAULT TRUE,
  ADD COLUMN is_link_accepted        BOOLEAN      NOT NULL DEFAULT FALSE,
  ADD COLUMN is_file_accepted        BOOLEAN      NOT NULL DEFAULT FALSE,
  ADD COLUMN is_resubmission_allowed BOOLEAN      NOT NULL DEFAULT FALSE,
  ADD COLUMN is_anonymous            BOOLEAN      NOT NULL DEFAULT FALSE,
  ADD KEY idx_assignments_course_id_position (course_id, position),
  ADD KEY idx_assignments_lesson_id_position (lesson_id, position),
  DROP KEY idx_assignments_course_id,
  DROP KEY idx_assignments_lesson_id,
  ADD CONSTRAINT chk_assignments_late_grace_minutes CHECK (late_grace_minutes >= 0),
  ADD CONSTRAINT chk_assignments_late_penalty CHECK (
    late_penalty_per_day BETWEEN 0 AND 100 AND late_penalty_maximum BETWEEN 0 AND 100),
  ADD CONSTRAINT chk_assignments_accepted CHECK (is_text_accepted OR is_link_accepted OR is_file_accepted);

CREATE TABLE rubric_criteria (
  id            BINARY(16)   NOT NULL,
  assignment_id BINARY(16)   NOT NULL,
  position      INT          NOT NULL,
  title         VARCHAR(200) NOT NULL,
  description   TEXT         NULL,
  points        DECIMAL(8,2) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY idx_rubric_criteria_assignment_id_position (assignment_id, position),
  CONSTRAINT fk_rubric_criteria_assignment FOREIGN KEY (assignment_id) REFERENCES assignments (id),
  CONSTRAINT chk_rubric_criteria_points CHECK (points >= 0)
);

ALTER TABLE submissions
  ADD COLUMN attempt_number INT        NOT NULL DEFAULT 1 AFTER course_id,
  ADD COLUMN is_late        BOOLEAN    NOT NULL DEFAULT FALSE AFTER status,
  ADD COLUMN text           MEDIUMTEXT NULL,
  ADD COLUMN version        INT        NOT NULL DEFAULT 0,
  ADD KEY idx_submissions_assignment_id_submitted_at (assignment_id, submitted_at),
  ADD KEY idx_submissions_assignment_id_user_id_submitted_at (assignment_id, user_id, submitted_at),
  DROP KEY idx_submissions_assignment_id,
  ADD CONSTRAINT chk_submissions_attempt_number CHECK (attempt_number > 0);

CREATE TABLE submission_links (
  submission_id BINARY(16)    NOT NULL,
  position      INT           NOT NULL,
  link_url      VARCHAR(2000) NOT NULL,
  PRIMARY KEY (submission_id, position),
  CONSTRAINT fk_submission_links_submission FOREIGN KEY (submission_id) REFERENCES submissions (id)
);

CREATE TABLE submission_files (
  id            BINARY(16)    NOT NULL,
  submission_id BINARY(16)    NOT NULL,
  position      INT           NOT NULL,
  name          VARCHAR(255)  NOT NULL,
  content_type  VARCHAR(127)  NOT NULL COLLATE ascii_bin,
  size_bytes    INT           NOT NULL,
  -- Never made of the learner's name or id: graders see it while grading is anonymous.
  file_url      VARCHAR(2000) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY idx_submission_files_submission_id_position (submission_id, position),
  CONSTRAINT fk_submission_files_submission FOREIGN KEY (submission_id) REFERENCES submissions (id),
  CONSTRAINT chk_submission_files_size_bytes CHECK (size_bytes >= 0)
);
