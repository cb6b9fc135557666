package io.lyceum.assessments.question;

import io.lyceum.assessments.generated.types.QuestionType;
import io.lyceum.starter.viewer.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What is right, for those who grade answers by it and those who correct it. */
@Component
public class AnswerKeys {

    private final KeyRepository keys;
    private final KeyEditRepository edits;

    AnswerKeys(KeyRepository keys, KeyEditRepository edits) {
        this.keys = keys;
        this.edits = edits;
    }

    /** The keys of questions, in two statements. Not for showing: nobody is asked whether they may know. */
    public Map<UUID, QuestionKey> of(Set<UUID> questions) {
        return keys.findForGrading(questions);
    }

    /** A question of a pool that the viewer sees, as far as its key needs it. */
    public Optional<KeyedQuestion> find(UUID question, Viewer viewer) {
        return edits.find(question, viewer);
    }

    /**
     * Replaces a key, in the caller's transaction. The key must fit the question.
     *
     * @return false if the question has another version
     */
    public boolean replace(KeyedQuestion question, int expectedVersion, QuestionKey key, Instant now) {
        if (!edits.bump(question.id(), expectedVersion, key, now)) {
            return false;
        }
        switch (question.type()) {
            case MULTIPLE_CHOICE, TRUE_FALSE, MULTIPLE_SELECT -> edits.markCorrect(question.id(), key.options());
            case ORDERING -> edits.reorder(question.id(), key.options());
            case MATCHING -> edits.match(question.id(), key.pairs());
            case SHORT_ANSWER, FILL_IN_THE_BLANK -> edits.replaceTexts(question.id(), key.texts());
            case NUMERIC, ESSAY -> { }
        }
        return true;
    }

    /** Adds the texts that a new question accepts, in their order and the caller's transaction; none where it is answered otherwise. */
    public void addTexts(UUID question, List<String> texts) {
        edits.insertTexts(question, texts);
    }

    /**
     * A question whose key is to be corrected.
     *
     * @param isGrader whether the viewer may do so
     */
    public record KeyedQuestion(
            UUID id, QuestionType type, int version, boolean isGrader, List<UUID> options, List<UUID> prompts) {}
}
