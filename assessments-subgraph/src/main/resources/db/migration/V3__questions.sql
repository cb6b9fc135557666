ALTER TABLE quizzes
  ADD COLUMN position              INT           NOT NULL DEFAULT 0 AFTER lesson_id,
  ADD COLUMN description           TEXT          NULL AFTER title,
  ADD COLUMN instructions          TEXT          NULL AFTER description,
  -- Kept: the questions of the pool that are not retired.
  ADD COLUMN question_count        INT           NOT NULL DEFAULT 0,
  ADD COLUMN questions_per_attempt INT           NULL,
  ADD COLUMN has_shuffled_questions BOOLEAN      NOT NULL DEFAULT TRUE,
  ADD COLUMN has_shuffled_options  BOOLEAN       NOT NULL DEFAULT TRUE,
  ADD COLUMN answers_shown         VARCHAR(16)   COLLATE ascii_bin NOT NULL DEFAULT 'AFTER_SUBMISSION',
  ADD COLUMN grading_policy        VARCHAR(16)   COLLATE ascii_bin NOT NULL DEFAULT 'BEST',
  ADD COLUMN available_from        DATETIME(6)   NULL,
  ADD COLUMN available_until       DATETIME(6)   NULL,
  ADD KEY idx_quizzes_course_id_position (course_id, position),
  DROP KEY idx_quizzes_course_id,
  ADD CONSTRAINT chk_quizzes_question_count CHECK (question_count >= 0),
  ADD CONSTRAINT chk_quizzes_questions_per_attempt CHECK (questions_per_attempt > 0),
  ADD CONSTRAINT chk_quizzes_answers_shown CHECK (answers_shown IN ('IMMEDIATELY', 'AFTER_SUBMISSION', 'AFTER_DEADLINE', 'NEVER')),
  ADD CONSTRAINT chk_quizzes_grading_policy CHECK (grading_policy IN ('BEST', 'LAST', 'FIRST', 'AVERAGE')),
  ADD CONSTRAINT chk_quizzes_window CHECK (available_from < available_until),
  ADD CONSTRAINT chk_quizzes_deadline CHECK (answers_shown <> 'AFTER_DEADLINE' OR available_until IS NOT NULL);

CREATE TABLE questions (
  id                 BINARY(16)     NOT NULL,
  quiz_id            BINARY(16)     NOT NULL,
  position           INT            NOT NULL,
  type               VARCHAR(24)    NOT NULL COLLATE ascii_bin,
  text               TEXT           NOT NULL,
  image_url          VARCHAR(500)   NULL,
  video_url          VARCHAR(500)   NULL,
  points             DECIMAL(6,2)   NOT NULL DEFAULT 1.00,
  has_partial_credit BOOLEAN        NOT NULL DEFAULT FALSE,
  explanation        TEXT           NULL,
  correct_number     DECIMAL(30,10) NULL,
  tolerance          DECIMAL(30,10) NULL,
  model_answer       TEXT           NULL,
  -- A retired question is no longer drawn; attempts that have it keep it.
  retired_at         DATETIME(6)    NULL,
  version            INT            NOT NULL DEFAULT 0,
  created_at         DATETIME(6)    NOT NULL,
  updated_at         DATETIME(6)    NOT NULL,
  PRIMARY KEY (id),
  KEY idx_questions_quiz_id_position (quiz_id, position),
  CONSTRAINT fk_questions_quiz FOREIGN KEY (quiz_id) REFERENCES quizzes (id),
  CONSTRAINT chk_questions_type CHECK (type IN (
    'MULTIPLE_CHOICE', 'MULTIPLE_SELECT', 'TRUE_FALSE', 'SHORT_ANSWER', 'FILL_IN_THE_BLANK', 'NUMERIC', 'MATCHING', 'ORDERING', 'ESSAY')),
  CONSTRAINT chk_questions_points CHECK (points >= 0),
  CONSTRAINT chk_questions_number CHECK ((type = 'NUMERIC') = (correct_number IS NOT NULL)),
  CONSTRAINT chk_questions_tolerance CHECK (tolerance >= 0 AND (type = 'NUMERIC' OR tolerance IS NULL)),
  CONSTRAINT chk_questions_model_answer CHECK (type = 'ESSAY' OR model_answer IS NULL)
);

-- What can be chosen, ordered or matched. Learners see the ids, so these are random: made in the order of time, as elsewhere, they would
-- tell the right order to whoever sorts them.
CREATE TABLE question_options (
  id          BINARY(16)    NOT NULL,
  question_id BINARY(16)    NOT NULL,
  -- The author's order; what is to be ordered is right in this one.
  position    INT           NOT NULL,
  text        VARCHAR(2000) NOT NULL,
  is_correct  BOOLEAN       NOT NULL DEFAULT FALSE,
  PRIMARY KEY (id),
  UNIQUE KEY idx_question_options_question_id_position (question_id, position),
  CONSTRAINT fk_question_options_question FOREIGN KEY (question_id) REFERENCES questions (id),
  CONSTRAINT chk_question_options_position CHECK (position > 0)
);

-- The left sides of what is to be matched. One option may belong to several, or to none.
CREATE TABLE question_prompts (
  id          BINARY(16)    NOT NULL,
  question_id BINARY(16)    NOT NULL,
  position    INT           NOT NULL,
  text        VARCHAR(2000) NOT NULL,
  option_id   BINARY(16)    NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY idx_question_prompts_question_id_position (question_id, position),
  KEY idx_question_prompts_option_id (option_id),
  CONSTRAINT fk_question_prompts_question FOREIGN KEY (question_id) REFERENCES questions (id),
  CONSTRAINT fk_question_prompts_option FOREIGN KEY (option_id) REFERENCES question_options (id),
  CONSTRAINT chk_question_prompts_position CHECK (position > 0)
);

-- Accepted as they are or in another form: trimmed, case-folded and NFKC on both sides when compared.
CREATE TABLE question_texts (
  question_id BINARY(16)   NOT NULL,
  position    INT          NOT NULL,
  text        VARCHAR(500) NOT NULL,
  PRIMARY KEY (question_id, position),
  CONSTRAINT fk_question_texts_question FOREIGN KEY (question_id) REFERENCES questions (id),
  CONSTRAINT chk_question_texts_position CHECK (position > 0)
);
