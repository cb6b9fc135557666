package io.lyceum.assessments.question;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The prompts of questions in attempts, in order, in one statement. */
@DgsDataLoader
public class PromptsByAttemptQuestionLoader extends Loader<UUID, Selection, List<QuestionPrompt>> {

    private final OptionRepository options;

    PromptsByAttemptQuestionLoader(OptionRepository options) {
        this.options = options;
    }

    @Override
    protected Map<UUID, List<QuestionPrompt>> load(Set<UUID> drawn, Selection selection, Viewer viewer) {
        return options.listDrawnPrompts(drawn, selection, viewer);
    }

    @Override
    protected List<QuestionPrompt> absent() {
        return List.of();
    }
}
