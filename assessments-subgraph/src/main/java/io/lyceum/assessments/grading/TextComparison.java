package io.lyceum.assessments.grading;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Compares texts as a teacher would: blanks around them, case and Unicode form make no difference; blanks and signs within do. */
final class TextComparison {

    private TextComparison() {}

    /** Whether the text equals one of the accepted ones; null and blank texts equal nothing. */
    static boolean isAnyOf(@Nullable String text, List<String> accepted) {
        if (text == null || text.isBlank()) {
            return false;
        }
        String compared = normalize(text);
        return accepted.stream().anyMatch(one -> normalize(one).equals(compared));
    }

    private static String normalize(String text) {
        // To upper case first: it is what makes ß equal ss and both forms of the sigma one. Folding can leave the normal form again.
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(folded, Normalizer.Form.NFKC).strip();
    }
}
