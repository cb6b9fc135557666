package io.lyceum.bulk;

/** Hears of rows that were left out. */
@FunctionalInterface
public interface Rejections {

    /**
     * A row was left out.
     *
     * @param file its file's name, without the folder
     * @param line from 1, the header included
     * @param why one clause
     */
    void rejected(String file, long line, String why);
}
