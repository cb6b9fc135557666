ALTER TABLE bulk_enrollments
  DROP CONSTRAINT chk_bulk_enrollments_status;

ALTER TABLE bulk_enrollments
  -- In a row, since the last step that went well.
  ADD COLUMN failed_tries   INT          NOT NULL DEFAULT 0 AFTER enrolled_count,
  -- Until then others have their turn; null unless the last step failed.
  ADD COLUMN retry_at       DATETIME(6)  NULL AFTER failed_tries,
  ADD COLUMN failure_reason VARCHAR(500) NULL AFTER retry_at,
  ADD CONSTRAINT chk_bulk_enrollments_status CHECK (status IN ('RUNNING', 'COMPLETED', 'REJECTED', 'FAILED')),
  ADD CONSTRAINT chk_bulk_enrollments_failure_reason CHECK ((status = 'FAILED') = (failure_reason IS NOT NULL));
