package io.lyceum.courses.course;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.courses.Catalogue;
import io.lyceum.courses.generated.types.CourseStatus;
import io.lyceum.starter.cache.SharedCache;
import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import io.lyceum.testing.SubgraphTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** Nobody listens where the cache should be: the database answers, and after a few attempts nobody waits for the cache any more. */
@SubgraphTest
@Import(Catalogue.class)
@TestPropertySource(properties = {"lyceum.cache.url=redis://127.0.0.1:1", "lyceum.cache.timeout=50ms"})
class CacheAwayTest {

    @Autowired
    private GraphClient graph;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private SharedCache cache;

    @Test
    void theDatabaseAnswers() {
        String course = TypeId.encode("course", catalogue.course("Engines", CourseStatus.PUBLISHED));

        for (int i = 0; i < 5; i++) {
            Answer answer = graph.entities("{ title modules { title } }", "Course", course);
            assertThat(answer.errors()).isEmpty();
            assertThat(answer.at("/_entities/0/title").asString()).isEqualTo("Engines");
        }

        assertThat(cache.isReachable()).isFalse();
    }
}
