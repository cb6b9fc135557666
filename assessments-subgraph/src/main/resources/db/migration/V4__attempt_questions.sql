ALTER TABLE quiz_attempts
  ADD COLUMN deadline_at        DATETIME(6)  NULL AFTER started_at,
  ADD COLUMN earned_points      DECIMAL(8,2) NULL AFTER status,
  ADD COLUMN total_points       DECIMAL(8,2) NULL AFTER earned_points,
  -- Kept: the attempt's questions that are answered.
  ADD COLUMN answered_count     INT          NOT NULL DEFAULT 0,
  ADD COLUMN graded_by          BINARY(16)   NULL AFTER graded_at,
  ADD COLUMN feedback           TEXT         NULL,
  ADD COLUMN version            INT          NOT NULL DEFAULT 0,
  ADD COLUMN time_taken_seconds INT AS (TIMESTAMPDIFF(SECOND, started_at, submitted_at)) VIRTUAL,
  ADD KEY idx_quiz_attempts_quiz_id_started_at (quiz_id, started_at),
  ADD KEY idx_quiz_attempts_quiz_id_user_id_started_at (quiz_id, user_id, started_at),
  ADD KEY idx_quiz_attempts_user_id_started_at (user_id, started_at),
  -- What the clock has to end.
  ADD KEY idx_quiz_attempts_status_deadline_at (status, deadline_at),
  ADD KEY idx_quiz_attempts_graded_by (graded_by),
  DROP KEY idx_quiz_attempts_quiz_id,
  DROP KEY idx_quiz_attempts_user_id,
  ADD CONSTRAINT chk_quiz_attempts_answered_count CHECK (answered_count >= 0),
  ADD CONSTRAINT chk_quiz_attempts_points CHECK (earned_points BETWEEN 0 AND total_points);

-- Drawn at the start and fixed from then on, with the learner's answer to each.
CREATE TABLE attempt_questions (
  id                BINARY(16)     NOT NULL,
  attempt_id        BINARY(16)     NOT NULL,
  question_id       BINARY(16)     NOT NULL,
  position          INT            NOT NULL,
  points            DECIMAL(6,2)   NOT NULL,
  -- The options' ids in the order in which the learner has them.
  option_order      JSON           NOT NULL,
  answer_text       TEXT           NULL,
  answer_number     DECIMAL(30,10) NULL,
  -- Ids; for what is to be ordered in the learner's order.
  answer_options    JSON           NULL,
  -- Prompt and option, one array each.
  answer_pairs      JSON           NULL,
  -- Null until answered.
  answered_at       DATETIME(6)    NULL,
  is_correct        BOOLEAN        NULL,
  earned_points     DECIMAL(6,2)   NULL,
  feedback          TEXT           NULL,
  PRIMARY KEY (id),
  UNIQUE KEY idx_attempt_questions_attempt_id_position (attempt_id, position),
  UNIQUE KEY idx_attempt_questions_attempt_id_question_id (attempt_id, question_id),
  KEY idx_attempt_questions_question_id (question_id),
  CONSTRAINT fk_attempt_questions_attempt FOREIGN KEY (attempt_id) REFERENCES quiz_attempts (id),
  CONSTRAINT fk_attempt_questions_question FOREIGN KEY (question_id) REFERENCES questions (id),
  CONSTRAINT chk_attempt_questions_position CHECK (position > 0),
  CONSTRAINT chk_attempt_questions_earned_points CHECK (earned_points BETWEEN 0 AND points)
);

-- Extra time and attempts that one learner has in one quiz.
CREATE TABLE quiz_accommodations (
  quiz_id        BINARY(16)   NOT NULL,
  user_id        BINARY(16)   NOT NULL,
  extra_minutes  INT          NOT NULL DEFAULT 0,
  extra_attempts INT          NOT NULL DEFAULT 0,
  reason         VARCHAR(500) NULL,
  granted_by     BINARY(16)   NOT NULL,
  granted_at     DATETIME(6)  NOT NULL,
  PRIMARY KEY (quiz_id, user_id),
  KEY idx_quiz_accommodations_user_id (user_id),
  KEY idx_quiz_accommodations_granted_by (granted_by),
  CONSTRAINT fk_quiz_accommodations_quiz FOREIGN KEY (quiz_id) REFERENCES quizzes (id),
  CONSTRAINT chk_quiz_accommodations_extra CHECK (extra_minutes >= 0 AND extra_attempts >= 0)
);
