package io.lyceum.assessments.question;

import io.lyceum.starter.id.TypeId;
import java.util.List;
import java.util.UUID;

/** The global ids of what answers and keys refer to. */
public final class GlobalIds {

    private GlobalIds() {}

    /** In the same order. */
    public static List<String> ofOptions(List<UUID> options) {
        return options.stream().map(GlobalIds::ofOption).toList();
    }

    static String ofOption(UUID option) {
        return TypeId.encode("question_option", option);
    }

    static String ofPrompt(UUID prompt) {
        return TypeId.encode("question_prompt", prompt);
    }
}
