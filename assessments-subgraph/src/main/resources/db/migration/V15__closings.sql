-- When a graded quiz closes, whoever has not passed it is out of attempts without anybody doing anything. The end that this was told for is
-- noted with the quiz: who moves the end makes it pending again, at once where it was told already, and cannot forget to. What had closed
-- before was never told.
ALTER TABLE quizzes
  ADD COLUMN closing_told_for   DATETIME(6) NULL,
  ADD COLUMN pending_closing_at DATETIME(6) AS (
    IF(NOT is_published OR type = 'PRACTICE' OR available_until <=> closing_told_for, NULL, COALESCE(closing_told_for, available_until))) VIRTUAL,
  ADD KEY idx_quizzes_pending_closing_at (pending_closing_at);

ALTER TABLE quiz_accommodations
  -- When the quiz closes for this learner, until that has been told. It is looked at then, whatever has become of the quiz's end.
  ADD COLUMN closes_at DATETIME(6) NULL,
  ADD KEY idx_quiz_accommodations_closes_at (closes_at);

UPDATE quiz_accommodations
JOIN quizzes ON quizzes.id = quiz_accommodations.quiz_id
SET quiz_accommodations.closes_at = quizzes.available_until + INTERVAL quiz_accommodations.extra_minutes MINUTE;

ALTER TABLE enrollments
  -- Whether what the course had closed, or become due, when the learner came is counted for them: not yet where somebody comes by an event.
  ADD COLUMN is_caught_up BOOLEAN NOT NULL DEFAULT (status IN ('ACTIVE', 'COMPLETED'));

-- Who had done nothing had no final grade when work became due: it is zero, and is counted once more.
UPDATE quizzes SET due_counted_for = NULL WHERE due_at <= UTC_TIMESTAMP(6);
UPDATE assignments SET due_counted_for = NULL WHERE due_at <= UTC_TIMESTAMP(6);
