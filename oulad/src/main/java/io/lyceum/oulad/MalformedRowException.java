package io.lyceum.oulad;

/** A row cannot be taken over. The message says why, to be read after the row's file and line. */
final class MalformedRowException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MalformedRowException(String why) {
        // Rows fail by the thousand when a file is broken; the stack says nothing that the message does not.
        super(why, null, false, false);
    }
}
