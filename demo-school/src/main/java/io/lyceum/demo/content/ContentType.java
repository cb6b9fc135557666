package io.lyceum.demo.content;

/** What an item is. */
public enum ContentType {
    VIDEO,
    AUDIO,
    TEXT,
    FILE,
    LINK
}
