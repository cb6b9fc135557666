package io.lyceum.assessments.upload;

import io.lyceum.starter.error.BadInputException;

/** There is no such file, or none that the viewer may see: the two are not told apart. */
class FileNotFoundException extends BadInputException {

    FileNotFoundException() {
        super("There is no such file.");
    }
}
