-- A final grade that others were told of goes to null rather than away: its version has to go on.
ALTER TABLE final_grades
  MODIFY COLUMN percentage DECIMAL(5,2) NULL,
  -- Grows whenever the percentage changes.
  ADD COLUMN version INT NOT NULL DEFAULT 0 AFTER percentage;

-- When work becomes due, final grades change without anybody doing anything. The due date that they were computed for is noted with the
-- work: who moves the date makes it pending again, and cannot forget to.
ALTER TABLE quizzes
  ADD COLUMN due_counted_for DATETIME(6) NULL,
  ADD COLUMN pending_due_at  DATETIME(6) AS (IF(due_at <=> due_counted_for, NULL, due_at)) VIRTUAL,
  ADD KEY idx_quizzes_pending_due_at (pending_due_at);

ALTER TABLE assignments
  ADD COLUMN due_counted_for DATETIME(6) NULL,
  ADD COLUMN pending_due_at  DATETIME(6) AS (IF(due_at <=> due_counted_for, NULL, due_at)) VIRTUAL,
  ADD KEY idx_assignments_pending_due_at (pending_due_at);

-- What is there was computed when it came.
UPDATE quizzes SET due_counted_for = due_at WHERE due_at <= UTC_TIMESTAMP(6);
UPDATE assignments SET due_counted_for = due_at WHERE due_at <= UTC_TIMESTAMP(6);
