package io.lyceum.assessments.question;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The options of questions in attempts, in no order that means anything, in one statement. */
@DgsDataLoader
public class OptionsByAttemptQuestionLoader extends Loader<UUID, Selection, List<QuestionOption>> {

    private final OptionRepository options;

    OptionsByAttemptQuestionLoader(OptionRepository options) {
        this.options = options;
    }

    @Override
    protected Map<UUID, List<QuestionOption>> load(Set<UUID> drawn, Selection selection, Viewer viewer) {
        return options.listDrawnOptions(drawn, selection, viewer);
    }

    @Override
    protected List<QuestionOption> absent() {
        return List.of();
    }
}
