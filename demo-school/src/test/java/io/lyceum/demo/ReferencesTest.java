package io.lyceum.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReferencesTest {

    @Test
    void everyReferenceLeadsSomewhere() {
        Set<UUID> known = new HashSet<>();
        ids(Schools.SCHOOL, known);
        List<String> lost = new ArrayList<>();
        references(Schools.SCHOOL, known, lost);

        assertThat(lost).isEmpty();
    }

    @Test
    void noTwoThingsShareAnId() {
        Map<UUID, Integer> seen = new HashMap<>();
        count(Schools.SCHOOL, seen);

        assertThat(seen).hasSizeGreaterThan(10_000);
        assertThat(seen.entrySet()).allSatisfy(entry -> assertThat(entry.getValue()).as("id %s", entry.getKey()).isEqualTo(1));
    }

    @Test
    void aRowComesAfterThoseOfItsListThatItRefersTo() {
        Set<UUID> seen = new HashSet<>();
        Schools.SCHOOL.categories().forEach(category -> {
            assertThat(category.parentId() == null || seen.contains(category.parentId())).isTrue();
            seen.add(category.id());
        });
        Schools.SCHOOL.lessons().forEach(lesson -> {
            assertThat(lesson.parentLessonId() == null || seen.contains(lesson.parentLessonId())).isTrue();
            seen.add(lesson.id());
        });
        Schools.SCHOOL.courses().forEach(course -> {
            assertThat(seen).as(course.title()).containsAll(course.prerequisiteIds());
            seen.add(course.id());
        });
        Schools.SCHOOL.certificates().forEach(certificate -> {
            seen.add(certificate.id());
            if (certificate.revocation() != null && certificate.revocation().replacedBy() != null) {
                assertThat(seen).contains(certificate.revocation().replacedBy());
            }
        });
    }

    private static void ids(Object thing, Set<UUID> known) {
        values(thing).forEach((name, value) -> {
            if (name.equals("id") && value instanceof UUID id) {
                known.add(id);
            }
        });
        parts(thing).forEach(part -> ids(part, known));
    }

    private static void count(Object thing, Map<UUID, Integer> seen) {
        values(thing).forEach((name, value) -> {
            if (name.equals("id") && value instanceof UUID id) {
                seen.merge(id, 1, Integer::sum);
            }
        });
        parts(thing).forEach(part -> count(part, seen));
    }

    private static void references(Object thing, Set<UUID> known, List<String> lost) {
        values(thing).forEach((name, value) -> {
            for (Object item : value instanceof Collection<?> list ? list : value == null ? List.of() : List.of(value)) {
                if (item instanceof UUID id && !known.contains(id)) {
                    lost.add(thing.getClass().getSimpleName() + "." + name + " " + id);
                }
            }
        });
        parts(thing).forEach(part -> references(part, known, lost));
    }

    /** The records inside a record. */
    private static List<Object> parts(Object thing) {
        List<Object> parts = new ArrayList<>();
        values(thing).values().forEach(value -> {
            if (value instanceof Record) {
                parts.add(value);
            } else if (value instanceof Collection<?> list) {
                list.stream().filter(Record.class::isInstance).forEach(parts::add);
            }
        });
        return parts;
    }

    private static Map<String, Object> values(Object thing) {
        Map<String, Object> values = new HashMap<>();
        try {
            for (RecordComponent component : thing.getClass().getRecordComponents()) {
                values.put(component.getName(), component.getAccessor().invoke(thing));
            }
        } catch (ReflectiveOperationException unreadable) {
            throw new AssertionError(unreadable);
        }
        return values;
    }
}
