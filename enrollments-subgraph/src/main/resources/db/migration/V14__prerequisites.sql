-- Which courses have to be completed before others, as courses tells it.
CREATE TABLE course_prerequisites (
  course_id       BINARY(16) NOT NULL,
  prerequisite_id BINARY(16) NOT NULL,
  -- In the course's order.
  position        INT        NOT NULL,
  PRIMARY KEY (course_id, prerequisite_id)
);

-- What was taken in before knows no prerequisites: the same version, told again, is taken in once more.
UPDATE course_snapshots SET version = version - 1;
