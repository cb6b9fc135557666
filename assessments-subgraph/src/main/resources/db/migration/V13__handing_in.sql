-- Which try it is is unique from here on; what there is is counted in the order in which it came.
UPDATE submissions
JOIN (
  SELECT id, ROW_NUMBER() OVER (PARTITION BY enrollment_id, assignment_id ORDER BY submitted_at, id) AS try_number FROM submissions
) AS numbered ON numbered.id = submissions.id
SET submissions.attempt_number = numbered.try_number
WHERE submissions.attempt_number <> numbered.try_number;

ALTER TABLE submissions
  -- Null once the person has been erased: the work stays, and is nobody's.
  MODIFY COLUMN user_id BINARY(16) NULL,
  ADD UNIQUE KEY idx_submissions_enrollment_id_assignment_id_attempt_number (enrollment_id, assignment_id, attempt_number);

ALTER TABLE submission_files
  -- Null, as is the position, until the file is handed in.
  MODIFY COLUMN submission_id BINARY(16) NULL,
  MODIFY COLUMN position INT NULL,
  -- Null once the person has been erased.
  MODIFY COLUMN name VARCHAR(255) NULL,
  -- Null for what was uploaded here: its address is made of its id.
  MODIFY COLUMN file_url VARCHAR(2000) NULL,
  -- Null for what was not uploaded here.
  ADD COLUMN uploaded_by BINARY(16) NULL,
  ADD COLUMN uploaded_at DATETIME(6) NULL,
  ADD KEY idx_submission_files_uploaded_by (uploaded_by),
  -- What was uploaded and never handed in.
  ADD KEY idx_submission_files_submission_id_uploaded_at (submission_id, uploaded_at),
  ADD CONSTRAINT chk_submission_files_uploaded CHECK ((uploaded_at IS NULL) = (file_url IS NOT NULL)),
  ADD CONSTRAINT chk_submission_files_handed_in CHECK ((submission_id IS NULL) = (position IS NULL));
