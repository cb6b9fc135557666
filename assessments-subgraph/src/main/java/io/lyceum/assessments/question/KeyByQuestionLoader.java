package io.lyceum.assessments.question;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The keys of questions in pools, for graders, in two statements. */
@DgsDataLoader
class KeyByQuestionLoader extends Loader<UUID, KeyByQuestionLoader.All, QuestionKey> {

    /** There is one way to ask. */
    public enum All {
        KEYS
    }

    private final KeyRepository keys;

    KeyByQuestionLoader(KeyRepository keys) {
        this.keys = keys;
    }

    @Override
    protected Map<UUID, QuestionKey> load(Set<UUID> questions, All arguments, Viewer viewer) {
        return keys.findByQuestions(questions, viewer);
    }
}
