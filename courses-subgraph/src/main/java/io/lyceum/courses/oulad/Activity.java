package io.lyceum.courses.oulad;

import io.lyceum.courses.generated.types.LessonType;
import java.util.Locale;
import java.util.Map;

/** What the dataset's activity types are called and what a learner does in them. */
final class Activity {

    /** Those whose codes are no words. */
    private static final Map<String, String> TITLES = Map.of(
            "dataplus", "Data",
            "dualpane", "Dual pane",
            "externalquiz", "External quiz",
            "forumng", "Forum",
            "htmlactivity", "HTML activity",
            "oucollaborate", "Collaborate session",
            "oucontent", "Content",
            "ouelluminate", "Elluminate session",
            "ouwiki", "Wiki",
            "repeatactivity", "Repeated activity");

    private Activity() {}

    static String title(String type) {
        return TITLES.getOrDefault(type, type.substring(0, 1).toUpperCase(Locale.ROOT) + type.substring(1));
    }

    static LessonType lessonType(String type) {
        return switch (type) {
            case "quiz", "externalquiz", "questionnaire" -> LessonType.QUIZ;
            case "oucollaborate", "ouelluminate" -> LessonType.LIVE_SESSION;
            case "folder" -> LessonType.DOWNLOAD;
            default -> LessonType.ARTICLE;
        };
    }
}
