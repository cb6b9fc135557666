package io.lyceum.demo;

import io.lyceum.demo.assessment.QuizType;
import io.lyceum.demo.catalogue.LessonType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A course as its author wrote it.
 *
 * @param properties lines of one word and a text; a word may stand more than once
 * @param quizzes those of the course as a whole
 */
record CourseScript(
        String slug, String title, Map<String, List<String>> properties, List<ModuleScript> modules, List<QuizScript> quizzes) {

    record ModuleScript(String title, String description, List<LessonScript> lessons) {}

    record LessonScript(
            LessonType type,
            boolean nested,
            boolean preview,
            boolean optional,
            boolean published,
            int minutes,
            String title,
            String summary,
            @Nullable QuizScript quiz,
            @Nullable AssignmentScript assignment) {}

    record QuizScript(
            QuizType type, String title, String description, boolean published, Settings settings, List<QuestionScript> questions) {}

    /**
     * A question.
     *
     * @param kind two letters
     * @param parts what follows the text, between bars
     */
    record QuestionScript(String kind, String text, List<String> parts, @Nullable String explanation) {}

    record AssignmentScript(Settings settings, String instructions, List<CriterionScript> criteria) {}

    record CriterionScript(String title, String description, int points) {}

    /** What stands behind a title, such as {@code weight=20 anonymous}. */
    record Settings(Map<String, String> values) {

        boolean has(String name) {
            return values.containsKey(name);
        }

        String text(String name, String otherwise) {
            return values.getOrDefault(name, otherwise);
        }

        @Nullable Integer number(String name) {
            String value = values.get(name);
            return value == null ? null : Integer.valueOf(value);
        }
    }

    @Nullable String find(String property) {
        List<String> values = all(property);
        return values.isEmpty() ? null : values.getFirst();
    }

    String get(String property, String otherwise) {
        String value = find(property);
        return value == null ? otherwise : value;
    }

    @Nullable Integer number(String property) {
        String value = find(property);
        return value == null ? null : Integer.valueOf(value);
    }

    List<String> all(String property) {
        return properties.getOrDefault(property, List.of());
    }

    /** How much people like to enroll in it, 0-100. */
    int appeal() {
        return Integer.parseInt(get("appeal", "0"));
    }

    String language() {
        return get("language", "en");
    }
}
