package io.lyceum.assessments.accommodation;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.page.Connection;
import io.lyceum.starter.page.PageRequest;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Pages of what learners are granted in quizzes, for graders: one statement for who grades, one for the pages, and one for the totals where they
 * are wanted. Null for whoever does not grade.
 */
@DgsDataLoader
class AccommodationsByQuizLoader extends Loader<UUID, PageRequest, Connection<QuizAccommodation>> {

    private final GrantedAccommodationRepository accommodations;

    AccommodationsByQuizLoader(GrantedAccommodationRepository accommodations) {
        this.accommodations = accommodations;
    }

    @Override
    protected Map<UUID, Connection<QuizAccommodation>> load(Set<UUID> quizzes, PageRequest page, Viewer viewer) {
        return accommodations.listByQuizzes(quizzes, page, viewer);
    }
}
