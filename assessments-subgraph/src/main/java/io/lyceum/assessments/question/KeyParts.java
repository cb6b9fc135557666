package io.lyceum.assessments.question;

import static io.lyceum.assessments.generated.tables.Tables.QUESTION_OPTIONS;
import static io.lyceum.assessments.generated.tables.Tables.QUESTION_PROMPTS;
import static io.lyceum.assessments.generated.tables.Tables.QUESTION_TEXTS;
import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.select;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.Record5;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;

/** What of a key there can be several of, in the author's order: options, pairs, texts. */
final class KeyParts {

    /** For questions whose key has none. */
    static final KeyParts NONE = new KeyParts();

    private final List<UUID> options = new ArrayList<>();
    private final List<MatchPair> pairs = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();

    /** Question, prompt, option, text and position of every part: a pair has prompt and option, an option no prompt, a text neither. */
    static Select<Record5<UUID, UUID, UUID, String, Integer>> of(Set<UUID> questions) {
        return select(
                        QUESTION_OPTIONS.QUESTION_ID,
                        castNull(QUESTION_PROMPTS.ID),
                        QUESTION_OPTIONS.ID,
                        castNull(QUESTION_TEXTS.TEXT),
                        QUESTION_OPTIONS.POSITION.as("part_position"))
                .from(QUESTION_OPTIONS)
                .where(QUESTION_OPTIONS.QUESTION_ID.in(questions), QUESTION_OPTIONS.IS_CORRECT.isTrue())
                .unionAll(select(
                                QUESTION_PROMPTS.QUESTION_ID,
                                QUESTION_PROMPTS.ID,
                                QUESTION_PROMPTS.OPTION_ID,
                                castNull(QUESTION_TEXTS.TEXT),
                                QUESTION_PROMPTS.POSITION)
                        .from(QUESTION_PROMPTS)
                        .where(QUESTION_PROMPTS.QUESTION_ID.in(questions)))
                .unionAll(select(
                                QUESTION_TEXTS.QUESTION_ID,
                                castNull(QUESTION_PROMPTS.ID),
                                castNull(QUESTION_OPTIONS.ID),
                                QUESTION_TEXTS.TEXT,
                                QUESTION_TEXTS.POSITION)
                        .from(QUESTION_TEXTS)
                        .where(QUESTION_TEXTS.QUESTION_ID.in(questions)))
                .orderBy(5);
    }

    void add(@Nullable UUID prompt, @Nullable UUID option, @Nullable String text) {
        if (prompt != null && option != null) {
            pairs.add(new MatchPair(prompt, option));
        } else if (option != null) {
            options.add(option);
        } else if (text != null) {
            texts.add(text);
        }
    }

    QuestionKey with(KeyRepository.Scalars scalars) {
        return new QuestionKey(
                List.copyOf(options),
                List.copyOf(texts),
                PlainNumber.of(scalars.number()),
                PlainNumber.of(scalars.tolerance()),
                List.copyOf(pairs),
                scalars.modelAnswer());
    }
}
