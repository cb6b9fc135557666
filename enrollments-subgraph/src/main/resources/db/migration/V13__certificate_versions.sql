-- Counts the changes that others are told of: 1 when it is issued.
ALTER TABLE certificates
  ADD COLUMN version INT NOT NULL DEFAULT 1 AFTER replaced_by_id;

UPDATE certificates SET version = version + 1 WHERE status = 'REVOKED';
