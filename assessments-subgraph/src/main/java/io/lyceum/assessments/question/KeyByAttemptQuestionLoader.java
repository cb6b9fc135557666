package io.lyceum.assessments.question;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The keys of questions in attempts, for those who may know them by now, in two statements. */
@DgsDataLoader
public class KeyByAttemptQuestionLoader extends Loader<UUID, KeyByAttemptQuestionLoader.All, QuestionKey> {

    /** There is one way to ask. */
    public enum All {
        KEYS
    }

    private final KeyRepository keys;

    KeyByAttemptQuestionLoader(KeyRepository keys) {
        this.keys = keys;
    }

    @Override
    protected Map<UUID, QuestionKey> load(Set<UUID> drawn, All arguments, Viewer viewer) {
        return keys.findByAttemptQuestions(drawn, viewer);
    }
}
