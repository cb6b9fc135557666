package io.lyceum.assessments.question;

import io.lyceum.starter.id.TypeId;
import java.util.List;
import java.util.UUID;

/** The global ids of what answers and keys refer to. */
public final class GlobalIds {

    private static final String OPTION = "question_option";
    private static final String PROMPT = "question_prompt";

    private GlobalIds() {}

    /** In the same order. */
    public static List<String> ofOptions(List<UUID> options) {
        return options.stream().map(GlobalIds::ofOption).toList();
    }

    static String ofOption(UUID option) {
        return TypeId.encode(OPTION, option);
    }

    static String ofPrompt(UUID prompt) {
        return TypeId.encode(PROMPT, prompt);
    }

    /** In the same order. */
    public static List<UUID> parseOptions(List<String> options) {
        return options.stream().map(GlobalIds::parseOption).toList();
    }

    /** A prompt's id and an option's. */
    public static MatchPair parsePair(String left, String right) {
        return new MatchPair(TypeId.parse(PROMPT, left), parseOption(right));
    }

    private static UUID parseOption(String option) {
        return TypeId.parse(OPTION, option);
    }
}
