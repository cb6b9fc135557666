-- What enrollments decides by and others own. Each row carries its aggregate's version: the newest wins.

CREATE TABLE course_snapshots (
  course_id        BINARY(16)     NOT NULL,
  title            VARCHAR(255)   NOT NULL,
  status           VARCHAR(16)    NOT NULL COLLATE ascii_bin,
  -- Null without a limit.
  capacity         INT            NULL,
  -- Null for a free course.
  price_amount     DECIMAL(10, 2) NULL,
  price_currency   CHAR(3)        NULL COLLATE ascii_bin,
  -- Null for access without an end.
  access_days      INT            NULL,
  has_certificate  BOOLEAN        NOT NULL DEFAULT TRUE,
  pass_mark        DECIMAL(5, 2)  NOT NULL DEFAULT 50,
  distinction_mark DECIMAL(5, 2)  NOT NULL DEFAULT 85,
  version          INT            NOT NULL DEFAULT 0,
  PRIMARY KEY (course_id),
  CONSTRAINT chk_course_snapshots_status CHECK (status IN ('DRAFT', 'REVIEW', 'PUBLISHED', 'ARCHIVED')),
  CONSTRAINT chk_course_snapshots_price CHECK ((price_amount IS NULL) = (price_currency IS NULL))
);

-- The course's category and the categories above it: a coupon for a category is good for its subtree.
CREATE TABLE course_categories (
  course_id   BINARY(16) NOT NULL,
  category_id BINARY(16) NOT NULL,
  PRIMARY KEY (course_id, category_id)
);

ALTER TABLE course_instructors
  ADD COLUMN is_lead BOOLEAN NOT NULL DEFAULT FALSE;

UPDATE course_instructors
JOIN (SELECT course_id FROM course_instructors GROUP BY course_id HAVING COUNT(*) = 1) AS alone USING (course_id)
SET is_lead = TRUE;

-- Published lessons only.
CREATE TABLE course_lessons (
  lesson_id    BINARY(16) NOT NULL,
  course_id    BINARY(16) NOT NULL,
  is_mandatory BOOLEAN    NOT NULL,
  version      INT        NOT NULL DEFAULT 0,
  PRIMARY KEY (lesson_id),
  KEY idx_course_lessons_course_id_is_mandatory (course_id, is_mandatory)
);

-- Published quizzes that count, final exams included.
CREATE TABLE graded_quizzes (
  quiz_id   BINARY(16) NOT NULL,
  course_id BINARY(16) NOT NULL,
  version   INT        NOT NULL DEFAULT 0,
  PRIMARY KEY (quiz_id),
  KEY idx_graded_quizzes_course_id (course_id)
);

CREATE TABLE quiz_results (
  enrollment_id      BINARY(16)    NOT NULL,
  quiz_id            BINARY(16)    NOT NULL,
  -- Of the attempt that counts; null before one is graded.
  percentage         DECIMAL(5, 2) NULL,
  is_passed          BOOLEAN       NOT NULL,
  is_out_of_attempts BOOLEAN       NOT NULL,
  version            INT           NOT NULL DEFAULT 0,
  PRIMARY KEY (enrollment_id, quiz_id),
  KEY idx_quiz_results_quiz_id (quiz_id)
);

CREATE TABLE final_grades (
  enrollment_id BINARY(16)    NOT NULL,
  percentage    DECIMAL(5, 2) NOT NULL,
  version       INT           NOT NULL DEFAULT 0,
  PRIMARY KEY (enrollment_id)
);

-- Learners' and instructors' names, to freeze them on certificates and invoices.
CREATE TABLE display_names (
  user_id      BINARY(16)   NOT NULL,
  display_name VARCHAR(200) NOT NULL,
  version      INT          NOT NULL DEFAULT 0,
  PRIMARY KEY (user_id)
);
