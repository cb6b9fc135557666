package io.lyceum.demo;

import io.lyceum.demo.CourseScript.CriterionScript;
import io.lyceum.demo.CourseScript.QuestionScript;
import io.lyceum.demo.assessment.QuizType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads course scripts line by line. A course's properties come first, then modules with their lessons, then what the course asks for as a
 * whole. A lesson is one letter for what it is ({@code V}ideo, {@code A}rticle, {@code QP} practice, {@code QG} graded quiz, {@code H}anded-in
 * work, {@code L}ive, {@code D}ownload) with {@code >} before it where it is nested and {@code !} (preview), {@code ?} (optional) or
 * {@code %} (not published) behind it. Questions and criteria belong to what came last.
 */
final class CourseScriptReader {

    private static final Pattern LESSON = Pattern.compile("(>?)([VAQLHD])([PG]?)([!?%]*) (\\d+) (.+)");
    private static final Pattern WORD = Pattern.compile("([a-z]+|[+=]) (.+)");
    private static final Set<String> QUESTIONS = Set.of("mc", "ms", "tf", "sa", "fb", "nu", "ma", "or", "es");

    private final List<CourseDraft> courses = new ArrayList<>();

    void line(String line) {
        Matcher lesson = LESSON.matcher(line);
        if (lesson.matches()) {
            course().lesson(lesson);
            return;
        }
        Matcher word = WORD.matcher(line);
        if (!word.matches()) {
            throw new IllegalArgumentException("Not a line of a course: " + line);
        }
        word(word.group(1), word.group(2));
    }

    List<CourseScript> courses() {
        return courses.stream().map(CourseDraft::finish).toList();
    }

    private CourseDraft course() {
        return courses.getLast();
    }

    private void word(String word, String rest) {
        if (QUESTIONS.contains(word)) {
            course().question(question(word, rest));
            return;
        }
        switch (word) {
            case "course" -> courses.add(new CourseDraft(Texts.parts(rest)));
            case "module" -> course().module(Texts.parts(rest));
            case "exam" -> course().exam(Texts.parts(rest), QuizType.FINAL_EXAM, "exam", true);
            case "draft" -> course().exam(Texts.parts(rest), QuizType.GRADED, "preparation", false);
            case "+" -> course().instructions(rest);
            case "=" -> course().criterion(criterion(Texts.parts(rest)));
            default -> course().property(word, rest);
        }
    }

    private static QuestionScript question(String kind, String rest) {
        int explanation = rest.indexOf(" # ");
        List<String> parts = Texts.parts(explanation < 0 ? rest : rest.substring(0, explanation));
        @Nullable String why = explanation < 0 ? null : rest.substring(explanation + 3);
        return new QuestionScript(kind, parts.getFirst(), parts.subList(1, parts.size()), why);
    }

    private static CriterionScript criterion(List<String> parts) {
        return new CriterionScript(parts.get(0), parts.get(1), Integer.parseInt(parts.get(2)));
    }
}
