package io.lyceum.acceptance.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

/**
 * Who is told what of each field, and whom each mutation lets in. {@code resources/access} holds the decisions; with
 * {@code -Dlyceum.golden.write=true} what is told becomes what is decided: read the difference before you commit it.
 */
class AccessMatrixTest {

    private static final boolean IS_WRITING = Boolean.getBoolean("lyceum.golden.write");

    private final PublicSchema schema = new PublicSchema();
    private final FieldMatrix fields = new FieldMatrix(schema);
    private final MutationMatrix mutations = new MutationMatrix(schema);

    @Test
    void everybodyIsToldWhatWasDecided() {
        Decisions decisions = Decisions.read("fields.txt", Role.labels());
        if (!IS_WRITING) {
            assertThat(decisions.gaps(fields.fields())).isEmpty();
        }
        SortedMap<String, List<String>> told = fields.told();
        if (IS_WRITING) {
            decisions.write(told);
        }
        assertThat(Decisions.read("fields.txt", Role.labels()).departures(told)).isEmpty();
        assertThat(told.values()).allSatisfy(cells -> assertThat(cells).doesNotContain("INTERNAL", "UPSTREAM_UNAVAILABLE", "UPSTREAM_TIMEOUT"));
    }

    @Test
    void everyMutationLetsInWhomWasDecided() {
        Decisions decisions = Decisions.read("mutations.txt", MutationMatrix.columns());
        if (!IS_WRITING) {
            assertThat(decisions.gaps(mutations.fields())).isEmpty();
        }
        SortedMap<String, List<String>> told = mutations.told(decisions);
        if (IS_WRITING) {
            decisions.write(told);
        }
        assertThat(Decisions.read("mutations.txt", MutationMatrix.columns()).departures(told)).isEmpty();
        assertThat(told).as("an input that leads nowhere is refused: it neither does something nor ends in an error nor is left without an answer")
                .allSatisfy((mutation, cells) -> assertThat(cells).as(mutation).doesNotContain(MutationMatrix.DONE, MutationMatrix.FAILED));
    }
}
