package io.lyceum.benchmarks.endpoint;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Reads a dashboard by ten statements, one after the other: as few as four databases allow. */
@Service
class DashboardService {

    private final Databases databases;
    private final Cursors cursors;

    DashboardService(Databases databases, Cursors cursors) {
        this.databases = databases;
        this.cursors = cursors;
    }

    Dashboard of(UUID person, int first) throws SQLException {
        List<Enrollments.Row> found;
        int total;
        try (Connection enrollments = databases.of("enrollments")) {
            total = Enrollments.count(enrollments, person);
            found = Enrollments.page(enrollments, person, first);
        }
        List<Enrollments.Row> page = found.subList(0, Math.min(first, found.size()));
        Set<UUID> courseKeys = page.stream().map(Enrollments.Row::course).collect(Collectors.toCollection(LinkedHashSet::new));
        List<UUID> enrollmentKeys = page.stream().map(Enrollments.Row::key).toList();
        Map<UUID, Dashboard.Course> courses = courses(person, courseKeys);
        Map<UUID, List<Dashboard.Attempt>> attempts;
        Map<UUID, String> finalGrades;
        try (Connection assessments = databases.of("assessments")) {
            attempts = Results.attempts(assessments, enrollmentKeys);
            finalGrades = Results.finalGrades(assessments, enrollmentKeys);
        }
        List<Dashboard.Edge> edges = page.stream().map(row -> new Dashboard.Edge(
                cursors.of(row),
                new Dashboard.Enrollment(
                        row.id(), row.status(), row.outcome(), row.progressPercentage(), row.enrolledAt(), row.lastAccessedAt(),
                        courses.get(row.course()),
                        new Dashboard.Attempts(attempts.getOrDefault(row.key(), List.of())),
                        finalGrades.get(row.key()),
                        row.certificate()))).toList();
        Dashboard.PageInfo pageInfo = new Dashboard.PageInfo(
                found.size() > first, false,
                edges.isEmpty() ? null : edges.getFirst().cursor(), edges.isEmpty() ? null : edges.getLast().cursor());
        People.Person me = people(List.of(person), person).get(person);
        return new Dashboard(new Dashboard.Data(new Dashboard.Me(
                me.id(), me.displayName(), me.hasProfile() ? new Dashboard.OwnProfile(me.avatarUrl(), me.timezone()) : null,
                new Dashboard.Enrollments(total, pageInfo, edges))));
    }

    private Map<UUID, Dashboard.Course> courses(UUID person, Set<UUID> keys) throws SQLException {
        Map<UUID, Courses.Course> courses;
        Map<UUID, List<Courses.Teaching>> instructors;
        Map<UUID, List<Courses.Module>> modules;
        try (Connection connection = databases.of("courses")) {
            courses = Courses.byKey(connection, keys);
            instructors = Courses.instructors(connection, keys);
            modules = Courses.modules(connection, keys);
        }
        Map<UUID, People.Person> people = people(
                instructors.values().stream().flatMap(List::stream).map(Courses.Teaching::person).collect(Collectors.toSet()), person);
        Map<UUID, Dashboard.Progress> progress;
        try (Connection connection = databases.of("enrollments")) {
            progress = Enrollments.progressByLesson(connection, person,
                    modules.values().stream().flatMap(List::stream).flatMap(module -> module.lessons().stream()).map(Courses.Lesson::key).toList());
        }
        return courses.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, course -> new Dashboard.Course(
                course.getValue().id(), course.getValue().title(), course.getValue().slug(), course.getValue().level(),
                instructors.getOrDefault(course.getKey(), List.of()).stream().map(each -> instructor(each, people)).toList(),
                modules.getOrDefault(course.getKey(), List.of()).stream().map(each -> module(each, progress)).toList())));
    }

    private static Dashboard.Instructor instructor(Courses.Teaching teaching, Map<UUID, People.Person> people) {
        People.Person person = people.get(teaching.person());
        return new Dashboard.Instructor(teaching.role(), person == null ? null : new Dashboard.Person(
                person.id(), person.displayName(), person.hasProfile() ? new Dashboard.Profile(person.avatarUrl()) : null));
    }

    private static Dashboard.Module module(Courses.Module module, Map<UUID, Dashboard.Progress> progress) {
        return new Dashboard.Module(module.id(), module.title(), module.lessons().stream().map(lesson -> new Dashboard.Lesson(
                lesson.id(), lesson.title(), lesson.type(), lesson.durationMinutes(), lesson.isPreview(), progress.get(lesson.key()))).toList());
    }

    private Map<UUID, People.Person> people(Collection<UUID> keys, UUID viewer) throws SQLException {
        try (Connection connection = databases.of("users")) {
            return People.byKey(connection, keys, viewer);
        }
    }
}
