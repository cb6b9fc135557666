-- Who was erased, and nothing else of them: what is told of them later is not taken in any more.
CREATE TABLE erased_people (
  id        BINARY(16)  NOT NULL,
  erased_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id)
);

ALTER TABLE quiz_attempts
  -- Both null once the person has been erased: what the attempt came to stays, and is nobody's.
  MODIFY COLUMN enrollment_id BINARY(16) NULL,
  MODIFY COLUMN user_id BINARY(16) NULL;

ALTER TABLE submissions
  -- Null once the person has been erased, as is the person.
  MODIFY COLUMN enrollment_id BINARY(16) NULL;
