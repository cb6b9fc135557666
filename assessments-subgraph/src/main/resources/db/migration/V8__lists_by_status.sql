-- What awaits its grade is found, not looked for.
ALTER TABLE quiz_attempts
  ADD KEY idx_quiz_attempts_quiz_id_status_started_at (quiz_id, status, started_at);

ALTER TABLE submissions
  ADD KEY idx_submissions_assignment_id_status_submitted_at (assignment_id, status, submitted_at);
