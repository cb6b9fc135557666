-- A quiz that a learner is excused from is neither passed nor failed: it does not stand between them and the end of the course.
ALTER TABLE quiz_results
  ADD COLUMN is_excused BOOLEAN NOT NULL DEFAULT FALSE AFTER is_out_of_attempts;
