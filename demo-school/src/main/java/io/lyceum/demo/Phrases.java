package io.lyceum.demo;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Sentences to choose from, by what they are for. */
final class Phrases {

    private static final Map<String, List<List<String>>> PHRASES = Texts.rows("phrases.txt").stream()
            .collect(Collectors.groupingBy(List::getFirst, TreeMap::new, Collectors.toList()));

    private static final Map<String, List<List<String>>> REVIEWS = Texts.rows("reviews.txt").stream()
            .collect(Collectors.groupingBy(List::getFirst, TreeMap::new, Collectors.toList()));

    private Phrases() {}

    /** Those of a kind; the list is never empty. */
    static List<String> of(String kind) {
        return texts(PHRASES, kind);
    }

    /** Those of a kind in a language, or without one where the language has none. */
    static List<String> of(String kind, String language) {
        String own = kind + " " + language;
        return texts(PHRASES, PHRASES.containsKey(own) ? own : kind);
    }

    /** Those of a kind with all their parts, without the kind. */
    static List<List<String>> rows(String kind) {
        return PHRASES.get(kind).stream().map(row -> row.subList(1, row.size())).toList();
    }

    /** What is said in a language about a course that got these stars; the nearest kinder sentences where nobody says so. */
    static List<String> reviews(String language, int stars) {
        String key = language + " " + stars;
        return REVIEWS.containsKey(key) ? texts(REVIEWS, key) : reviews(language, stars + 1);
    }

    private static List<String> texts(Map<String, List<List<String>>> phrases, String kind) {
        List<List<String>> found = phrases.get(kind);
        if (found == null) {
            throw new IllegalArgumentException("No phrase of the kind " + kind);
        }
        return found.stream().map(row -> row.get(1)).toList();
    }
}
