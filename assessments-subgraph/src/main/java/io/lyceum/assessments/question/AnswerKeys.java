package io.lyceum.assessments.question;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What is right, for those who grade answers by it. It is not for showing: nobody is asked whether they may know. */
@Component
public class AnswerKeys {

    private final KeyRepository keys;

    AnswerKeys(KeyRepository keys) {
        this.keys = keys;
    }

    /** The keys of questions, in two statements. */
    public Map<UUID, QuestionKey> of(Set<UUID> questions) {
        return keys.findForGrading(questions);
    }
}
