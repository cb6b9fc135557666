package io.lyceum.oulad;

import io.lyceum.bulk.Rejections;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The dataset in a folder. Rows come in the order of the file. A row that is malformed, that refers to one that is not there or that
 * repeats another's key is reported and left out. Each file is read when it is first asked for; pages and results are read again by
 * every call, the others are kept. For one thread.
 */
public final class OuladFiles {

    private static final int LONGEST_TEXT = 100;

    private final Path directory;
    private final Rejections rejections;

    private @Nullable Map<Presentation, CourseRow> courses;
    private @Nullable Map<Integer, AssessmentRow> assessments;
    private @Nullable Map<EnrollmentKey, StudentRow> students;
    private @Nullable Map<EnrollmentKey, RegistrationRow> registrations;

    /**
     * @param reported the files whose bad rows are reported. Every file's rows are some subgraph's own, which reports them; the others
     *     that need the file leave the same rows out in silence.
     */
    public OuladFiles(Path directory, Set<OuladFile> reported, Rejections rejections) {
        this.directory = directory;
        Predicate<String> isReported = name -> reported.stream().anyMatch(file -> file.fileName().equals(name));
        this.rejections = (file, line, why) -> {
            if (isReported.test(file)) {
                rejections.rejected(file, line, why);
            }
        };
    }

    public Collection<CourseRow> courses() {
        return coursesByPresentation().values();
    }

    /** @throws IllegalArgumentException if there is no such course */
    public CourseRow course(Presentation presentation) {
        CourseRow course = coursesByPresentation().get(presentation);
        if (course == null) {
            throw new IllegalArgumentException(presentation.name());
        }
        return course;
    }

    public Collection<AssessmentRow> assessments() {
        return assessmentsById().values();
    }

    public Collection<StudentRow> students() {
        return studentsByKey().values();
    }

    public Collection<RegistrationRow> registrations() {
        return registrationsByKey().values();
    }

    public List<PageRow> pages() {
        List<PageRow> pages = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        reader(OuladFile.PAGES).each(row -> {
            PageRow page = new PageRow(known(row.presentation(1)), row.key(0), row.text(3, LONGEST_TEXT));
            if (!seen.add(page.id())) {
                throw new MalformedRowException("repeats page %d".formatted(page.id()));
            }
            pages.add(page);
        });
        return pages;
    }

    public List<ResultRow> results() {
        List<ResultRow> results = new ArrayList<>();
        Map<Integer, AssessmentRow> assessments = assessmentsById();
        Map<EnrollmentKey, RegistrationRow> registrations = registrationsByKey();
        Set<Long> seen = new HashSet<>();
        reader(OuladFile.RESULTS).each(row -> {
            AssessmentRow assessment = assessments.get(row.key(0));
            if (assessment == null) {
                throw new MalformedRowException("refers to assessment %d, which is unknown".formatted(row.key(0)));
            }
            ResultRow result =
                    new ResultRow(assessment, row.key(1), row.day(2), row.flag(3, "1", "0"), row.findDecimal(4, 100));
            if (!registrations.containsKey(result.key())) {
                throw new MalformedRowException("refers to student %d, who is not registered for %s"
                        .formatted(result.student(), assessment.presentation().name()));
            }
            if (!seen.add((long) assessment.id() << 32 | result.student())) {
                throw new MalformedRowException("repeats the result of student %d in assessment %d"
                        .formatted(result.student(), assessment.id()));
            }
            results.add(result);
        });
        return results;
    }

    private Map<Presentation, CourseRow> coursesByPresentation() {
        if (courses == null) {
            Map<Presentation, CourseRow> found = new LinkedHashMap<>();
            reader(OuladFile.COURSES).each(row -> {
                CourseRow course = new CourseRow(row.presentation(0), row.day(2));
                keep(found, course.presentation(), course, course.presentation().name());
            });
            courses = found;
        }
        return courses;
    }

    private Map<Integer, AssessmentRow> assessmentsById() {
        if (assessments == null) {
            Map<Integer, AssessmentRow> found = new LinkedHashMap<>();
            reader(OuladFile.ASSESSMENTS).each(row -> {
                AssessmentRow assessment = new AssessmentRow(
                        known(row.presentation(0)),
                        row.key(2),
                        AssessmentType.parse(row.text(3, LONGEST_TEXT)),
                        row.findDay(4),
                        row.decimal(5, 100));
                keep(found, assessment.id(), assessment, "assessment " + assessment.id());
            });
            assessments = found;
        }
        return assessments;
    }

    private Map<EnrollmentKey, StudentRow> studentsByKey() {
        if (students == null) {
            Map<EnrollmentKey, StudentRow> found = new LinkedHashMap<>();
            reader(OuladFile.STUDENTS).each(row -> {
                StudentRow student = new StudentRow(
                        known(row.presentation(0)),
                        row.key(2),
                        row.findText(4, LONGEST_TEXT),
                        row.findText(5, LONGEST_TEXT),
                        row.findText(7, 16),
                        row.findFlag(10, "Y", "N"),
                        FinalResult.parse(row.text(11, LONGEST_TEXT)));
                keep(found, student.key(), student, named(student.key()));
            });
            students = found;
        }
        return students;
    }

    private Map<EnrollmentKey, RegistrationRow> registrationsByKey() {
        if (registrations == null) {
            Map<EnrollmentKey, StudentRow> known = studentsByKey();
            Map<EnrollmentKey, RegistrationRow> found = new LinkedHashMap<>();
            reader(OuladFile.REGISTRATIONS).each(row -> {
                EnrollmentKey key = new EnrollmentKey(known(row.presentation(0)), row.key(2));
                StudentRow student = known.get(key);
                if (student == null) {
                    throw new MalformedRowException("refers to %s, who is not in %s"
                            .formatted(named(key), OuladFile.STUDENTS.fileName()));
                }
                keep(found, key, new RegistrationRow(student, row.findDay(3), row.findDay(4)), named(key));
            });
            registrations = found;
        }
        return registrations;
    }

    private RowReader reader(OuladFile file) {
        return new RowReader(directory, file, rejections);
    }

    private Presentation known(Presentation presentation) {
        if (!coursesByPresentation().containsKey(presentation)) {
            throw new MalformedRowException("refers to presentation %s, which is unknown".formatted(presentation.name()));
        }
        return presentation;
    }

    private static <K, V> void keep(Map<K, V> rows, K key, V row, String name) {
        if (rows.putIfAbsent(key, row) != null) {
            throw new MalformedRowException("repeats " + name);
        }
    }

    private static String named(EnrollmentKey key) {
        return "student %d in %s".formatted(key.student(), key.presentation().name());
    }
}
