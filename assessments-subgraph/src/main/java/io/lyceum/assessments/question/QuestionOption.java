package io.lyceum.assessments.question;

import io.lyceum.starter.id.Identified;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that can be chosen, ordered or matched. It does not know whether it is right. */
public record QuestionOption(UUID id, @Nullable String text) implements Identified {}
