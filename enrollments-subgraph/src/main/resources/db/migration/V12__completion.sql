ALTER TABLE enrollments
  -- When the outcome was settled by the grade. Null before, and for what was imported with its outcome, which stays as it is.
  ADD COLUMN outcome_settled_at DATETIME(6) NULL AFTER outcome;

ALTER TABLE graded_quizzes
  -- A quiz that no longer counts keeps its row, so that an older event does not bring it back.
  ADD COLUMN is_counted  BOOLEAN NOT NULL DEFAULT TRUE AFTER course_id,
  -- Whether it is a part of the final grade.
  ADD COLUMN is_weighted BOOLEAN NOT NULL DEFAULT TRUE AFTER is_counted;

-- A final grade that is older than the percentage of a weighted quiz does not hold it yet. Null for what was imported.
ALTER TABLE quiz_results
  ADD COLUMN percentage_at DATETIME(6) NULL AFTER percentage;

ALTER TABLE final_grades
  -- Null where nothing counts.
  MODIFY COLUMN percentage DECIMAL(5, 2) NULL,
  ADD COLUMN occurred_at DATETIME(6) NULL;

-- Enrollments in which everything is done, but whose grade or whose learner's name is still on its way.
CREATE TABLE awaited_completions (
  enrollment_id BINARY(16)  NOT NULL,
  -- From then on it is completed with the grade that is there.
  due_at        DATETIME(6) NOT NULL,
  PRIMARY KEY (enrollment_id),
  KEY idx_awaited_completions_due_at (due_at),
  CONSTRAINT fk_awaited_completions_enrollment FOREIGN KEY (enrollment_id) REFERENCES enrollments (id)
);
