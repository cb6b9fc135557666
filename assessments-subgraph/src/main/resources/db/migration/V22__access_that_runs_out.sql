ALTER TABLE enrollments
  -- Until when the learner may begin something; null for access without an end. Time decides, not the status, which may follow late.
  ADD COLUMN expires_at DATETIME(6) NULL AFTER enrolled_at;
