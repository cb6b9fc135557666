package io.lyceum.assessments.upload;

import io.lyceum.starter.error.BadInputException;
import java.util.Set;
import java.util.TreeSet;

/** A file of this media type is not taken. */
class UnsupportedTypeException extends BadInputException {

    UnsupportedTypeException(Set<String> accepted) {
        super("Files of this type are not taken. These are: %s.".formatted(String.join(", ", new TreeSet<>(accepted))));
    }
}
