package io.lyceum.assessments.question;

import io.lyceum.starter.id.Identified;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that needs a match among the options. It does not know which. */
public record QuestionPrompt(UUID id, @Nullable String text) implements Identified {}
