-- Courses whose open enrollments are counted anew, some at a time, because lessons or quizzes changed.
CREATE TABLE course_recounts (
  course_id    BINARY(16)  NOT NULL,
  -- The last enrollment that was counted, in the order of their keys; null before the first.
  counted_to   BINARY(16)  NULL,
  requested_at DATETIME(6) NOT NULL,
  PRIMARY KEY (course_id),
  KEY idx_course_recounts_requested_at (requested_at)
);
