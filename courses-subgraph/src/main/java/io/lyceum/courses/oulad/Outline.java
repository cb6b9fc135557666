package io.lyceum.courses.oulad;

import io.lyceum.oulad.PageRow;
import io.lyceum.oulad.Presentation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The pages of each presentation by their activity types. */
final class Outline {

    private static final Comparator<String> BY_TITLE = Comparator.comparing(Activity::title).thenComparing(Comparator.naturalOrder());

    private Outline() {}

    /**
     * A module of a course.
     *
     * @param position from 1, in the order of titles
     * @param pages in the order of their ids
     */
    record Part(Presentation presentation, String activityType, int position, List<PageRow> pages) {}

    static List<Part> of(List<PageRow> pages) {
        Map<Presentation, TreeMap<String, List<PageRow>>> pagesByType = new LinkedHashMap<>();
        for (PageRow page : pages) {
            pagesByType
                    .computeIfAbsent(page.presentation(), presentation -> new TreeMap<>(BY_TITLE))
                    .computeIfAbsent(page.activityType(), type -> new ArrayList<>())
                    .add(page);
        }
        List<Part> parts = new ArrayList<>();
        pagesByType.forEach((presentation, types) -> {
            int position = 1;
            for (Map.Entry<String, List<PageRow>> type : types.entrySet()) {
                type.getValue().sort(Comparator.comparingInt(PageRow::id));
                parts.add(new Part(presentation, type.getKey(), position++, type.getValue()));
            }
        });
        return parts;
    }
}
