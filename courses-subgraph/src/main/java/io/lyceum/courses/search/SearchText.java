package io.lyceum.courses.search;

import io.lyceum.starter.error.BadInputException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The words of a search. What is neither letter nor digit parts words and goes no further, so that a searcher's punctuation is never an
 * operator of MySQL's.
 *
 * @param words at least one, each of at least two characters, the shortest that the index of bigrams holds
 */
record SearchText(List<String> words) {

    private static final int MAXIMUM_LENGTH = 100;
    private static final int MAXIMUM_WORDS = 10;
    private static final int SHORTEST_WORD = 2;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    /**
     * Reads what somebody typed.
     *
     * @return null where nothing was typed
     * @throws BadInputException if there is too much of it, or no word to be found by
     */
    static @Nullable SearchText of(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        if (typed.codePointCount(0, typed.length()) > MAXIMUM_LENGTH) {
            throw new BadInputException("`search` can be %d characters long. Search for fewer words.".formatted(MAXIMUM_LENGTH));
        }
        List<String> words = BETWEEN_WORDS.splitAsStream(typed)
                .filter(word -> word.codePointCount(0, word.length()) >= SHORTEST_WORD)
                .distinct()
                .toList();
        if (words.isEmpty()) {
            throw new BadInputException("`search` needs a word of at least two letters or digits.");
        }
        if (words.size() > MAXIMUM_WORDS) {
            throw new BadInputException("`search` can have %d words. Search for fewer.".formatted(MAXIMUM_WORDS));
        }
        return new SearchText(words);
    }

    /** All words, each as a phrase of bigrams. */
    String all() {
        return words.stream().map(word -> "+\"" + word + '"').collect(Collectors.joining(" "));
    }

    /** Any of the words. */
    String any() {
        return words.stream().map(word -> '"' + word + '"').collect(Collectors.joining(" "));
    }
}
