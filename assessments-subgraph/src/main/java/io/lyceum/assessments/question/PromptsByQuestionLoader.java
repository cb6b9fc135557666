package io.lyceum.assessments.question;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The prompts of questions, in order, in one statement. */
@DgsDataLoader
class PromptsByQuestionLoader extends Loader<UUID, Selection, List<QuestionPrompt>> {

    private final OptionRepository options;

    PromptsByQuestionLoader(OptionRepository options) {
        this.options = options;
    }

    @Override
    protected Map<UUID, List<QuestionPrompt>> load(Set<UUID> questions, Selection selection, Viewer viewer) {
        return options.listPrompts(questions, selection, viewer);
    }

    @Override
    protected List<QuestionPrompt> absent() {
        return List.of();
    }
}
