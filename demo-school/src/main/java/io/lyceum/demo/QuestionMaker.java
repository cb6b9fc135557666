package io.lyceum.demo;

import io.lyceum.demo.CourseScript.QuestionScript;
import io.lyceum.demo.assessment.AnswerKey;
import io.lyceum.demo.assessment.AnswerPair;
import io.lyceum.demo.assessment.Question;
import io.lyceum.demo.assessment.QuestionOption;
import io.lyceum.demo.assessment.QuestionType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes questions of all types out of their lines. */
final class QuestionMaker {

    private final UUID quiz;
    private final String key;
    private final int position;
    private final QuestionScript script;
    private final String language;

    private QuestionMaker(UUID quiz, String key, int position, QuestionScript script, String language) {
        this.quiz = quiz;
        this.key = key + ":" + position;
        this.position = position;
        this.script = script;
        this.language = language;
    }

    static Question question(UUID quiz, String quizKey, int position, QuestionScript script, String language) {
        return new QuestionMaker(quiz, quizKey, position, script, language).make();
    }

    private Question make() {
        List<String> parts = script.parts();
        return switch (script.kind()) {
            case "mc" -> choice(QuestionType.MULTIPLE_CHOICE, "2", false);
            case "ms" -> choice(QuestionType.MULTIPLE_SELECT, "3", true);
            case "tf" -> trueOrFalse(parts.getFirst().equals("true"));
            case "sa" -> plain(QuestionType.SHORT_ANSWER, new AnswerKey(List.of(), parts, null, null, List.of()));
            case "fb" -> plain(QuestionType.FILL_IN_THE_BLANK, new AnswerKey(List.of(), parts, null, null, List.of()));
            case "nu" -> plain(
                    QuestionType.NUMERIC,
                    new AnswerKey(List.of(), List.of(), new BigDecimal(parts.get(0)), new BigDecimal(parts.get(1)), List.of()));
            case "ma" -> matching();
            case "or" -> ordering();
            default -> question(QuestionType.ESSAY, "5", false, List.of(), List.of(), null);
        };
    }

    private Question plain(QuestionType type, AnswerKey answers) {
        return question(type, "2", false, List.of(), List.of(), answers);
    }

    private Question choice(QuestionType type, String points, boolean partialCredit) {
        // The author writes the right ones first; nobody else should see them there.
        List<String> written = Dice.of("options", key).shuffled(script.parts());
        List<QuestionOption> options = options("option", written.stream().map(QuestionMaker::unmarked).toList());
        List<UUID> right = IntStream.range(0, written.size())
                .filter(i -> written.get(i).startsWith("*"))
                .mapToObj(i -> options.get(i).id())
                .toList();
        return question(type, points, partialCredit, options, List.of(), new AnswerKey(right, List.of(), null, null, List.of()));
    }

    private Question trueOrFalse(boolean right) {
        List<QuestionOption> options = options("option", switch (language) {
            case "es" -> List.of("Verdadero", "Falso");
            case "fr" -> List.of("Vrai", "Faux");
            case "de" -> List.of("Richtig", "Falsch");
            default -> List.of("True", "False");
        });
        UUID answer = options.get(right ? 0 : 1).id();
        return question(
                QuestionType.TRUE_FALSE, "1", false, options, List.of(),
                new AnswerKey(List.of(answer), List.of(), null, null, List.of()));
    }

    private Question matching() {
        List<String[]> pairs = script.parts().stream().map(part -> part.split(" = ")).toList();
        List<QuestionOption> left = options("option", pairs.stream().map(pair -> pair[0]).toList());
        List<QuestionOption> right = options("match", pairs.stream().map(pair -> pair[1]).toList());
        List<AnswerPair> answers = IntStream.range(0, left.size())
                .mapToObj(i -> new AnswerPair(left.get(i).id(), right.get(i).id()))
                .toList();
        String points = Integer.toString(left.size());
        return question(QuestionType.MATCHING, points, true, left, right, new AnswerKey(List.of(), List.of(), null, null, answers));
    }

    private Question ordering() {
        List<QuestionOption> rightOrder = options("option", script.parts());
        List<UUID> right = rightOrder.stream().map(QuestionOption::id).toList();
        List<QuestionOption> shown = new ArrayList<>();
        Dice.of("options", key)
                .shuffled(rightOrder)
                .forEach(option -> shown.add(new QuestionOption(option.id(), option.text(), shown.size() + 1)));
        return question(
                QuestionType.ORDERING, "3", false, List.copyOf(shown), List.of(),
                new AnswerKey(right, List.of(), null, null, List.of()));
    }

    private List<QuestionOption> options(String kind, List<String> texts) {
        return IntStream.range(0, texts.size())
                .mapToObj(i -> new QuestionOption(DemoIds.of("question-" + kind, key + ":" + texts.get(i)), texts.get(i), i + 1))
                .toList();
    }

    private Question question(
            QuestionType type, String points, boolean partialCredit, List<QuestionOption> options, List<QuestionOption> matches,
            @Nullable AnswerKey answers) {
        return new Question(
                DemoIds.of("question", key), quiz, type, script.text(), new BigDecimal(points + ".00"), partialCredit, position, options,
                matches, answers, type == QuestionType.ESSAY ? null : script.explanation(),
                type == QuestionType.ESSAY ? script.explanation() : null);
    }

    private static String unmarked(String option) {
        return option.startsWith("*") ? option.substring(1) : option;
    }
}
