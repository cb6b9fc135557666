ALTER TABLE enrollments
  ADD COLUMN time_spent_seconds INT         NOT NULL DEFAULT 0 AFTER total_lessons,
  ADD COLUMN ended_at           DATETIME(6) NULL AFTER completed_at,
  ADD COLUMN seat_held_until    DATETIME(6) NULL AFTER expires_at,
  ADD COLUMN subscription_id    BINARY(16)  NULL AFTER seat_held_until,
  ADD KEY idx_enrollments_subscription_id (subscription_id),
  -- What runs out is looked for by time: seats that were held long enough, and access.
  ADD KEY idx_enrollments_status_seat_held_until (status, seat_held_until),
  ADD KEY idx_enrollments_status_expires_at (status, expires_at),
  ADD CONSTRAINT fk_enrollments_subscription FOREIGN KEY (subscription_id) REFERENCES subscriptions (id),
  ADD CONSTRAINT chk_enrollments_seat_held_until CHECK (seat_held_until IS NULL OR status = 'PENDING_PAYMENT');

ALTER TABLE lesson_progress
  ADD COLUMN notes            TEXT        NULL AFTER time_spent_seconds,
  ADD COLUMN last_activity_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) AFTER notes,
  ADD KEY idx_lesson_progress_enrollment_id_last_activity_at (enrollment_id, last_activity_at);

UPDATE lesson_progress SET last_activity_at = updated_at;

-- Counts are kept, never computed when they are read. A course without a row has none.
CREATE TABLE course_counters (
  course_id        BINARY(16) NOT NULL,
  -- ACTIVE and COMPLETED.
  enrollment_count INT        NOT NULL DEFAULT 0,
  -- Every live enrollment has a seat, also while its payment is awaited.
  seats_taken      INT        NOT NULL DEFAULT 0,
  PRIMARY KEY (course_id),
  CONSTRAINT chk_course_counters_enrollment_count CHECK (enrollment_count >= 0),
  CONSTRAINT chk_course_counters_seats_taken CHECK (seats_taken >= enrollment_count)
);

INSERT INTO course_counters (course_id, enrollment_count, seats_taken)
SELECT course_id,
       SUM(status IN ('ACTIVE', 'COMPLETED')),
       SUM(status IN ('PENDING_PAYMENT', 'ACTIVE', 'COMPLETED'))
FROM enrollments
GROUP BY course_id;
