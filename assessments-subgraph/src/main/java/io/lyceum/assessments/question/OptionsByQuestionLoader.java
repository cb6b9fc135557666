package io.lyceum.assessments.question;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The options of questions, in the order of their authors, in one statement. */
@DgsDataLoader
class OptionsByQuestionLoader extends Loader<UUID, Selection, List<QuestionOption>> {

    private final OptionRepository options;

    OptionsByQuestionLoader(OptionRepository options) {
        this.options = options;
    }

    @Override
    protected Map<UUID, List<QuestionOption>> load(Set<UUID> questions, Selection selection, Viewer viewer) {
        return options.listOptions(questions, selection, viewer);
    }

    @Override
    protected List<QuestionOption> absent() {
        return List.of();
    }
}
