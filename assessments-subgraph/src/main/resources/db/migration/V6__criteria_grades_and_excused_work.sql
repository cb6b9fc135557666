ALTER TABLE grades
  -- In points, already taken off the score.
  ADD COLUMN late_penalty DECIMAL(8,2) NULL,
  ADD COLUMN feedback     TEXT         NULL,
  ADD COLUMN version      INT          NOT NULL DEFAULT 0,
  ADD CONSTRAINT chk_grades_late_penalty CHECK (late_penalty >= 0);

CREATE TABLE criterion_grades (
  submission_id BINARY(16)   NOT NULL,
  criterion_id  BINARY(16)   NOT NULL,
  points        DECIMAL(8,2) NOT NULL,
  comment       TEXT         NULL,
  PRIMARY KEY (submission_id, criterion_id),
  KEY idx_criterion_grades_criterion_id (criterion_id),
  CONSTRAINT fk_criterion_grades_grade FOREIGN KEY (submission_id) REFERENCES grades (submission_id),
  CONSTRAINT fk_criterion_grades_criterion FOREIGN KEY (criterion_id) REFERENCES rubric_criteria (id),
  CONSTRAINT chk_criterion_grades_points CHECK (points >= 0)
);

-- Work that is left out of one learner's final grade.
CREATE TABLE excused_quizzes (
  enrollment_id BINARY(16)   NOT NULL,
  quiz_id       BINARY(16)   NOT NULL,
  reason        VARCHAR(500) NULL,
  excused_by    BINARY(16)   NOT NULL,
  excused_at    DATETIME(6)  NOT NULL,
  PRIMARY KEY (enrollment_id, quiz_id),
  KEY idx_excused_quizzes_quiz_id (quiz_id),
  KEY idx_excused_quizzes_excused_by (excused_by),
  CONSTRAINT fk_excused_quizzes_quiz FOREIGN KEY (quiz_id) REFERENCES quizzes (id)
);

CREATE TABLE excused_assignments (
  enrollment_id BINARY(16)   NOT NULL,
  assignment_id BINARY(16)   NOT NULL,
  reason        VARCHAR(500) NULL,
  excused_by    BINARY(16)   NOT NULL,
  excused_at    DATETIME(6)  NOT NULL,
  PRIMARY KEY (enrollment_id, assignment_id),
  KEY idx_excused_assignments_assignment_id (assignment_id),
  KEY idx_excused_assignments_excused_by (excused_by),
  CONSTRAINT fk_excused_assignments_assignment FOREIGN KEY (assignment_id) REFERENCES assignments (id)
);
