package io.lyceum.acceptance.learning;

import io.lyceum.demo.DemoSchool;
import io.lyceum.demo.assessment.AnswerKey;
import io.lyceum.demo.assessment.Question;
import io.lyceum.demo.assessment.QuestionOption;
import io.lyceum.demo.assessment.Quiz;
import io.lyceum.demo.assessment.QuizType;
import io.lyceum.starter.id.TypeId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A quiz of the demo school together with what is right, as its author knows it. */
public record Exam(DemoSchool school, Quiz quiz) {

    /** The published quizzes of a course, in the school's order. */
    public static List<Exam> of(DemoSchool school, UUID course) {
        return school.quizzes().stream().filter(quiz -> quiz.courseId().equals(course) && quiz.published()).map(quiz -> new Exam(school, quiz)).toList();
    }

    public String id() {
        return TypeId.encode("quiz", quiz.id());
    }

    public boolean isGraded() {
        return quiz.type() != QuizType.PRACTICE;
    }

    /** Whether every question can be answered from its key. */
    public boolean hasKeys() {
        return questions().stream().allMatch(question -> question.key() != null && question.key().pairs().isEmpty());
    }

    /** The right answer to a question as it stands in an attempt, as {@code AnswerInput}. */
    public Map<String, Object> rightAnswer(JsonNode asked) {
        Question question = questions().stream().filter(each -> each.text().equals(asked.path("text").asString())).findFirst().orElseThrow();
        AnswerKey key = question.key();
        if (key == null) {
            throw new IllegalStateException(question.text());
        }
        Map<String, Object> answer = new HashMap<>();
        if (!key.optionIds().isEmpty()) {
            answer.put("optionIds", key.optionIds().stream().map(option -> shown(question, option, asked)).toList());
        } else if (key.number() != null) {
            answer.put("number", key.number().toPlainString());
        } else {
            answer.put("text", key.texts().getFirst());
        }
        return answer;
    }

    private List<Question> questions() {
        return school.questions().stream().filter(question -> question.quizId().equals(quiz.id())).toList();
    }

    /** The id under which the attempt shows an option. */
    private static String shown(Question question, UUID option, JsonNode asked) {
        String text = question.options().stream().filter(each -> each.id().equals(option)).map(QuestionOption::text).findFirst().orElseThrow();
        return asked.path("options").valueStream()
                .filter(each -> each.path("text").asString().equals(text))
                .map(each -> each.path("id").asString())
                .findFirst()
                .orElseThrow();
    }
}
