-- The courses that are known here, and the version of each that its instructors and lessons are copies of. The newest version wins.
CREATE TABLE course_versions (
  course_id BINARY(16) NOT NULL,
  version   BIGINT     NOT NULL,
  PRIMARY KEY (course_id)
);

INSERT INTO course_versions (course_id, version)
SELECT course_id, 0 FROM course_instructors
UNION
SELECT course_id, 0 FROM course_lessons;
