package io.lyceum.launcher;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads what is added to a log, across the new file that each start of its service begins. */
final class LogReader {

    private static final int MOST_AT_ONCE = 1 << 20;

    private final String name;
    private final Path file;
    private long position;

    private LogReader(String name, Path file, long position) {
        this.name = name;
        this.file = file;
        this.position = position;
    }

    static LogReader atEnd(String name, Path file) {
        return new LogReader(name, file, file.toFile().length());
    }

    static LogReader atBegin(String name, Path file) {
        return new LogReader(name, file, 0);
    }

    String name() {
        return name;
    }

    /** The lines completed since the last call. */
    List<String> newLines() {
        long length = file.toFile().length();
        if (length < position) {
            position = 0;
        }
        if (length == position || Files.notExists(file)) {
            return List.of();
        }
        try (RandomAccessFile reader = new RandomAccessFile(file.toFile(), "r")) {
            byte[] bytes = new byte[(int) Math.min(length - position, MOST_AT_ONCE)];
            reader.seek(position);
            reader.readFully(bytes);
            int end = bytes.length;
            while (end > 0 && bytes[end - 1] != '\n') {
                end--;
            }
            int complete = end == 0 && bytes.length == MOST_AT_ONCE ? bytes.length : end;
            position += complete;
            return new String(bytes, 0, complete, StandardCharsets.UTF_8).lines().toList();
        } catch (IOException gone) {
            return List.of();
        }
    }
}
