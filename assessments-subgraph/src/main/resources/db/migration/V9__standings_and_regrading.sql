-- Where a learner stands in a quiz, as the others were last told. Whoever moves it holds the lock on the row of the enrollment.
CREATE TABLE quiz_standings (
  enrollment_id      BINARY(16)   NOT NULL,
  quiz_id            BINARY(16)   NOT NULL,
  user_id            BINARY(16)   NOT NULL,
  course_id          BINARY(16)   NOT NULL,
  -- The attempt that moved it last; null where there is none, because the learner was excused.
  attempt_id         BINARY(16)   NULL,
  -- What counts by the quiz's policy; null while nothing is graded.
  percentage         DECIMAL(5,2) NULL,
  is_passed          BOOLEAN      NOT NULL,
  is_out_of_attempts BOOLEAN      NOT NULL,
  version            INT          NOT NULL,
  updated_at         DATETIME(6)  NOT NULL,
  PRIMARY KEY (enrollment_id, quiz_id),
  KEY idx_quiz_standings_quiz_id (quiz_id),
  CONSTRAINT fk_quiz_standings_quiz FOREIGN KEY (quiz_id) REFERENCES quizzes (id),
  CONSTRAINT chk_quiz_standings_percentage CHECK (percentage BETWEEN 0 AND 100)
);

ALTER TABLE attempt_questions
  -- Who graded the answer; null where the platform did. What a person decided stays when the key is corrected.
  ADD COLUMN graded_by BINARY(16) NULL,
  ADD KEY idx_attempt_questions_graded_by (graded_by);

-- Questions whose key was corrected and whose answers are being graded again. A row is removed when all are.
CREATE TABLE regrades (
  question_id   BINARY(16)  NOT NULL,
  -- The answers up to this row of attempt_questions are done; null before the first.
  done_until    BINARY(16)  NULL,
  requested_by  BINARY(16)  NOT NULL,
  requested_at  DATETIME(6) NOT NULL,
  PRIMARY KEY (question_id),
  KEY idx_regrades_requested_at (requested_at),
  KEY idx_regrades_requested_by (requested_by),
  CONSTRAINT fk_regrades_question FOREIGN KEY (question_id) REFERENCES questions (id)
);
