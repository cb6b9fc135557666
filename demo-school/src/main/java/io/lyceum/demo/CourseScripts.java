package io.lyceum.demo;

import java.util.List;
import java.util.stream.Stream;

/** The scripts of all courses, in the school's order: a course comes after those that it builds on. */
final class CourseScripts {

    private static final List<String> AREAS =
            List.of("programming", "data", "design-and-business", "languages", "humanities-and-arts", "sciences");

    private CourseScripts() {}

    static List<CourseScript> all() {
        return AREAS.stream().flatMap(CourseScripts::area).toList();
    }

    private static Stream<CourseScript> area(String name) {
        CourseScriptReader reader = new CourseScriptReader();
        Texts.lines("courses/" + name + ".txt").forEach(reader::line);
        return reader.courses().stream();
    }
}
