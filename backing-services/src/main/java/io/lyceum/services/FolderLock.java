package io.lyceum.services;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** One at a time, among the threads of this JVM and among the processes of this machine. */
final class FolderLock implements AutoCloseable {

    private static final Map<Path, ReentrantLock> THREADS = new ConcurrentHashMap<>();

    private final ReentrantLock thread;
    private final FileChannel channel;

    private FolderLock(ReentrantLock thread, FileChannel channel) {
        this.thread = thread;
        this.channel = channel;
    }

    /** Waits for the lock of this name in the folder, which is created when it is missing. */
    static FolderLock acquire(Path folder, String name) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve("." + name + ".lock").toAbsolutePath().normalize();
        ReentrantLock thread = THREADS.computeIfAbsent(file, ignored -> new ReentrantLock());
        thread.lock();
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            channel.lock();
            return new FolderLock(thread, channel);
        } catch (IOException | RuntimeException failure) {
            thread.unlock();
            throw failure;
        }
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            thread.unlock();
        }
    }
}
