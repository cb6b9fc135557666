CREATE TABLE bulk_enrollments (
  id              BINARY(16)  NOT NULL,
  course_id       BINARY(16)  NOT NULL,
  requested_by    BINARY(16)  NOT NULL,
  type            VARCHAR(16) NOT NULL COLLATE ascii_bin,
  error_policy    VARCHAR(16) NOT NULL COLLATE ascii_bin,
  status          VARCHAR(16) NOT NULL COLLATE ascii_bin,
  total_count     INT         NOT NULL,
  processed_count INT         NOT NULL DEFAULT 0,
  enrolled_count  INT         NOT NULL DEFAULT 0,
  created_at      DATETIME(6) NOT NULL,
  finished_at     DATETIME(6) NULL,
  PRIMARY KEY (id),
  KEY idx_bulk_enrollments_status_created_at (status, created_at),
  CONSTRAINT chk_bulk_enrollments_type CHECK (type IN ('GIFTED', 'SCHOLARSHIP')),
  CONSTRAINT chk_bulk_enrollments_error_policy CHECK (error_policy IN ('REJECT_ALL', 'SKIP_FAILED')),
  CONSTRAINT chk_bulk_enrollments_status CHECK (status IN ('RUNNING', 'COMPLETED', 'REJECTED')),
  CONSTRAINT chk_bulk_enrollments_counts CHECK (enrolled_count <= processed_count AND processed_count <= total_count),
  CONSTRAINT chk_bulk_enrollments_finished_at CHECK ((status = 'RUNNING') = (finished_at IS NULL))
);

CREATE TABLE bulk_enrollment_rows (
  bulk_enrollment_id BINARY(16)  NOT NULL,
  position           INT         NOT NULL,
  user_id            BINARY(16)  NOT NULL,
  -- Chosen before the work begins, so that doing it twice makes one enrollment.
  enrollment_id      BINARY(16)  NOT NULL,
  status             VARCHAR(16) NOT NULL COLLATE ascii_bin,
  failure            VARCHAR(32) NULL COLLATE ascii_bin,
  PRIMARY KEY (bulk_enrollment_id, position),
  UNIQUE KEY idx_bulk_enrollment_rows_bulk_enrollment_id_user_id (bulk_enrollment_id, user_id),
  CONSTRAINT fk_bulk_enrollment_rows_bulk_enrollment FOREIGN KEY (bulk_enrollment_id) REFERENCES bulk_enrollments (id),
  CONSTRAINT chk_bulk_enrollment_rows_status CHECK (status IN ('PENDING', 'ENROLLED', 'FAILED', 'REJECTED')),
  CONSTRAINT chk_bulk_enrollment_rows_failure CHECK ((status = 'FAILED') = (failure IS NOT NULL))
);
