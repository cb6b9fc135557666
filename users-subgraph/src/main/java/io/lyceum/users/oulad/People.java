package io.lyceum.users.oulad;

import io.lyceum.oulad.CourseRow;
import io.lyceum.oulad.OuladFiles;
import io.lyceum.oulad.Presentation;
import io.lyceum.oulad.StudentRow;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;

/** The dataset's people. */
final class People {

    private static final Comparator<Presentation> BY_START =
            Comparator.comparing(Presentation::start).thenComparing(Presentation::module);
    private static final BinaryOperator<Presentation> EARLIER = BinaryOperator.minBy(BY_START);
    private static final BinaryOperator<StudentRow> LATER =
            BinaryOperator.maxBy(Comparator.comparing(StudentRow::presentation, BY_START));

    private People() {}

    /** One for each module. */
    static List<Person> instructors(OuladFiles files) {
        Map<String, Presentation> firsts = new LinkedHashMap<>();
        for (CourseRow course : files.courses()) {
            firsts.merge(course.presentation().module(), course.presentation(), EARLIER);
        }
        return firsts.values().stream().map(Person::instructor).toList();
    }

    /** Whoever studied; where the rows of a person differ, the latest presentation wins. */
    static List<Person> learners(OuladFiles files) {
        Map<Integer, StudentRow> latest = new LinkedHashMap<>();
        Map<Integer, Presentation> firsts = new LinkedHashMap<>();
        for (StudentRow row : files.students()) {
            latest.merge(row.student(), row, LATER);
            firsts.merge(row.student(), row.presentation(), EARLIER);
        }
        return latest.values().stream().map(row -> Person.learner(row, firsts.get(row.student()))).toList();
    }
}
