package io.lyceum.assessments.question;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Questions by their keys, in one statement. */
@DgsDataLoader
public class QuestionByIdLoader extends Loader<UUID, Selection, Question> {

    private final QuestionRepository questions;

    QuestionByIdLoader(QuestionRepository questions) {
        this.questions = questions;
    }

    @Override
    protected Map<UUID, Question> load(Set<UUID> ids, Selection selection, Viewer viewer) {
        return questions.findByIds(ids, selection, viewer);
    }
}
