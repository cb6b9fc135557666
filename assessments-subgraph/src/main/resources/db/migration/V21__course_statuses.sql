-- Work is everybody's in a published course only. Null where the status was not told yet: the course then is not taken for a published one, until
-- its owner tells it anew.
ALTER TABLE course_versions
  ADD COLUMN status VARCHAR(16) NULL COLLATE ascii_bin,
  ADD CONSTRAINT chk_course_versions_status CHECK (status IN ('DRAFT', 'REVIEW', 'PUBLISHED', 'ARCHIVED'));
