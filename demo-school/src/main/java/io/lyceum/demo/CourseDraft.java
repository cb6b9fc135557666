package io.lyceum.demo;

import io.lyceum.demo.CourseScript.AssignmentScript;
import io.lyceum.demo.CourseScript.CriterionScript;
import io.lyceum.demo.CourseScript.LessonScript;
import io.lyceum.demo.CourseScript.ModuleScript;
import io.lyceum.demo.CourseScript.QuestionScript;
import io.lyceum.demo.CourseScript.QuizScript;
import io.lyceum.demo.CourseScript.Settings;
import io.lyceum.demo.assessment.QuizType;
import io.lyceum.demo.catalogue.LessonType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** A course script while it is read. */
final class CourseDraft {

    private final String slug;
    private final String title;
    private final Map<String, List<String>> properties = new TreeMap<>();
    private final List<ModuleScript> modules = new ArrayList<>();
    private final List<QuizScript> quizzes = new ArrayList<>();
    private List<LessonScript> lessons = new ArrayList<>();
    private List<QuestionScript> questions = new ArrayList<>();
    private List<CriterionScript> criteria = new ArrayList<>();

    CourseDraft(List<String> parts) {
        slug = parts.get(0);
        title = parts.get(1);
    }

    void property(String name, String value) {
        properties.computeIfAbsent(name, absent -> new ArrayList<>()).add(value);
    }

    void module(List<String> parts) {
        lessons = new ArrayList<>();
        modules.add(new ModuleScript(parts.get(0), parts.get(1), lessons));
    }

    void exam(List<String> parts, QuizType type, String description, boolean published) {
        questions = new ArrayList<>();
        String words = Phrases.of(description, language()).getFirst();
        quizzes.add(new QuizScript(type, parts.get(0), words, published, settings(parts.get(1)), questions));
    }

    void question(QuestionScript question) {
        questions.add(question);
    }

    void criterion(CriterionScript criterion) {
        criteria.add(criterion);
    }

    void instructions(String text) {
        LessonScript lesson = lessons.removeLast();
        AssignmentScript before = Objects.requireNonNull(lesson.assignment(), lesson.title());
        criteria = new ArrayList<>();
        lessons.add(with(lesson, new AssignmentScript(before.settings(), text, criteria)));
    }

    void lesson(Matcher line) {
        List<String> parts = Texts.parts(line.group(6));
        LessonType type = type(line.group(2));
        String marks = line.group(4);
        Settings settings = settings(parts.size() > 2 ? parts.get(2) : "");
        questions = new ArrayList<>();
        @Nullable QuizScript quiz = type == LessonType.QUIZ
                ? new QuizScript(quizType(line.group(3)), parts.get(0), parts.get(1), true, settings, questions)
                : null;
        @Nullable AssignmentScript assignment = type == LessonType.ASSIGNMENT ? new AssignmentScript(settings, "", criteria) : null;
        lessons.add(new LessonScript(
                type, !line.group(1).isEmpty(), marks.contains("!"), marks.contains("?"), !marks.contains("%"),
                Integer.parseInt(line.group(5)), parts.get(0), parts.get(1), quiz, assignment));
    }

    CourseScript finish() {
        return new CourseScript(slug, title, properties, modules, quizzes);
    }

    private String language() {
        return properties.getOrDefault("language", List.of("en")).getFirst();
    }

    private static LessonScript with(LessonScript lesson, AssignmentScript assignment) {
        return new LessonScript(
                lesson.type(), lesson.nested(), lesson.preview(), lesson.optional(), lesson.published(), lesson.minutes(), lesson.title(),
                lesson.summary(), lesson.quiz(), assignment);
    }

    private static QuizType quizType(String letter) {
        return letter.equals("P") ? QuizType.PRACTICE : QuizType.GRADED;
    }

    private static LessonType type(String letter) {
        return switch (letter) {
            case "V" -> LessonType.VIDEO;
            case "A" -> LessonType.ARTICLE;
            case "Q" -> LessonType.QUIZ;
            case "H" -> LessonType.ASSIGNMENT;
            case "L" -> LessonType.LIVE_SESSION;
            default -> LessonType.DOWNLOAD;
        };
    }

    private static Settings settings(String text) {
        Map<String, String> values = new TreeMap<>();
        for (String setting : text.split(" ")) {
            int equals = setting.indexOf('=');
            if (!setting.isEmpty()) {
                values.put(equals < 0 ? setting : setting.substring(0, equals), equals < 0 ? "" : setting.substring(equals + 1));
            }
        }
        return new Settings(values);
    }
}
