package io.lyceum.testing.shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import io.lyceum.testing.QueryPlans;
import io.lyceum.testing.StatementRecorder;
import io.lyceum.testing.SubgraphTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is read by an index passes; what walks through a table, or sorts one, is told with the query and MySQL's way through it. */
@SubgraphTest
class QueryPlansTest {

    @Autowired
    private GraphClient graph;

    @Autowired
    private StatementRecorder recorder;

    @Autowired
    private DSLContext database;

    @BeforeEach
    void threeThousandBooksOnThirtyShelves() {
        Books.fill(database, 3_000);
    }

    @Test
    void whatAnAnswerReadsByAnIndexPasses() {
        Answer answer = graph.ask("{ books(shelf: 7) }");

        assertThat(answer.at("/books")).hasSize(20);
        assertThat(answer.plans()).allUseIndexes();
    }

    @Test
    void aPageInTheOrderOfAnIndexPasses() {
        assertThat(plans("SELECT id FROM books ORDER BY shelf, title LIMIT 20")).allUseIndexes();
    }

    @Test
    void aWalkThroughTheTableIsToldWithQueryAndPlan() {
        Answer answer = graph.ask("{ booksWithout(word: \"x%\") }");

        assertThatThrownBy(() -> assertThat(answer.plans()).allUseIndexes())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("3000 rows of books are read without an index that finds them (Table scan on books)")
                .hasMessageContaining("WHERE note NOT LIKE 'x%'")
                .hasMessageContaining("    -> Table scan on books  (3000 rows × 1)");
    }

    @Test
    void aWalkThroughAnIndexIsToldAsWell() {
        assertThatThrownBy(() -> assertThat(plans("SELECT id FROM books WHERE title LIKE '%12'")).allUseIndexes())
                .hasMessageContaining("3000 rows of books are read").hasMessageContaining("index scan on books");
    }

    @Test
    void aCountOfEverythingIsAWalkUnlessItIsAllowed() {
        QueryPlans plans = plans("SELECT COUNT(*) FROM books");

        assertThatThrownBy(() -> assertThat(plans).allUseIndexes()).hasMessageContaining("Count rows in books");
        assertThat(plans).exceptScansOf("books").allUseIndexes();
    }

    @Test
    void aBigSortIsToldUnlessItIsAllowed() {
        QueryPlans plans = plans("SELECT id FROM books FORCE INDEX (PRIMARY) WHERE id > 0 ORDER BY note LIMIT 20");

        assertThatThrownBy(() -> assertThat(plans).allUseIndexes()).hasMessageContaining("3000 rows are sorted (Sort: books.note");
        assertThatThrownBy(() -> assertThat(plans).exceptSortsOf("order by title").allUseIndexes()).isInstanceOf(AssertionError.class);
        assertThat(plans).exceptSortsOf("order by note").allUseIndexes();
    }

    @Test
    void aSortWithinOneShelfPasses() {
        assertThat(plans("SELECT id FROM books WHERE shelf = 3 ORDER BY note LIMIT 20")).allUseIndexes();
    }

    @Test
    void fewRowsProveNothing() {
        Books.fill(database, 1_000);

        assertThatThrownBy(() -> assertThat(plans("SELECT id FROM books WHERE shelf = 3")).allUseIndexes())
                .hasMessageContaining("nothing is proven: {books=1000}");
        assertThatThrownBy(() -> assertThat(plans("SELECT 1")).allUseIndexes()).hasMessageContaining("nothing is proven: {}");
    }

    @Test
    void whatWritesIsNotRunAgain() {
        QueryPlans plans = recorder.plansOf(() -> {
            database.execute("DELETE FROM books WHERE shelf = 1");
            database.fetch("SELECT id FROM books WHERE shelf = ?", 2);
        });

        assertThat(plans.toString()).contains("WHERE shelf = 2").doesNotContain("DELETE");
    }

    private QueryPlans plans(String query) {
        return recorder.plansOf(() -> database.fetch(query));
    }
}
