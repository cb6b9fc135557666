package io.lyceum.demo;

import io.lyceum.demo.catalogue.Category;
import io.lyceum.demo.catalogue.Tag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Makes the subjects and words that courses are found by. */
final class CatalogueMaker {

    private static final List<String> COLORS = List.of(
            "#1f6feb", "#0e8a6c", "#b3541e", "#8a4fbf", "#c0392b", "#2d6a4f", "#946c00", "#0b7285", "#a61e4d", "#5c6770", "#364fc7", "#5c940d");

    private final Days days;

    CatalogueMaker(Days days) {
        this.days = days;
    }

    static UUID category(String slug) {
        return DemoIds.of("category", slug);
    }

    static UUID tag(String slug) {
        return DemoIds.of("tag", slug);
    }

    List<Category> categories() {
        Instant created = days.ago(Days.HISTORY);
        Map<String, Integer> positions = new HashMap<>();
        List<Category> all = new ArrayList<>();
        for (List<String> row : Texts.rows("categories.txt")) {
            String parent = row.get(1);
            int position = positions.merge(parent, 1, Integer::sum);
            all.add(new Category(
                    category(row.get(0)), parent.equals("-") ? null : category(parent), row.get(2), row.get(0), row.get(3), position, created));
        }
        return List.copyOf(all);
    }

    List<Tag> tags(List<CourseScript> scripts) {
        List<String> slugs = scripts.stream().flatMap(script -> tagSlugs(script).stream()).distinct().sorted().toList();
        List<Tag> all = new ArrayList<>();
        for (String slug : slugs) {
            String name = slug.length() <= 4 ? slug.toUpperCase(Locale.ROOT) : slug.replace('-', ' ');
            all.add(new Tag(tag(slug), nameOf(slug, name), slug, COLORS.get(all.size() % COLORS.size()), days.ago(Days.HISTORY)));
        }
        return List.copyOf(all);
    }

    static List<String> tagSlugs(CourseScript script) {
        return List.of(script.get("tags", "").split(", "));
    }

    private static String nameOf(String slug, String otherwise) {
        return switch (slug) {
            case "graphql" -> "GraphQL";
            case "javascript" -> "JavaScript";
            case "typescript" -> "TypeScript";
            case "work", "data", "java", "rust" -> slug;
            default -> otherwise;
        };
    }
}
