package io.lyceum.starter.event;

/** A record is no event of the contract; to read it again is of no use. */
public class MalformedEventException extends RuntimeException {

    MalformedEventException(String place, Throwable cause) {
        super("The record at %s is no event.".formatted(place), cause);
    }
}
