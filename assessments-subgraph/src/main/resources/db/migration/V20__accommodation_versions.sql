-- What is granted is read page by page, and changed by who has seen what it was. One column tells a row from the others, as pages need it.
ALTER TABLE quiz_accommodations
  ADD COLUMN id BINARY(16) NULL FIRST,
  ADD COLUMN version INT NOT NULL DEFAULT 1;

UPDATE quiz_accommodations SET id = UUID_TO_BIN(UUID());

ALTER TABLE quiz_accommodations
  MODIFY COLUMN id BINARY(16) NOT NULL DEFAULT (UUID_TO_BIN(UUID())),
  ADD UNIQUE KEY idx_quiz_accommodations_id (id),
  ADD KEY idx_quiz_accommodations_quiz_id_granted_at_id (quiz_id, granted_at, id);
