package io.lyceum.services;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/** The folder that keeps downloads and initialised data for all clones of this user. */
record NativeCache(Path folder) {

    interface Filling {
        void fill(Path fresh) throws IOException;
    }

    static NativeCache of(Map<String, String> environment) {
        String own = environment.getOrDefault("LYCEUM_CACHE", "");
        if (!own.isBlank()) {
            return new NativeCache(Path.of(own, "lyceum").toAbsolutePath());
        }
        String shared = environment.getOrDefault("XDG_CACHE_HOME", "");
        Path caches = shared.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(shared);
        return new NativeCache(caches.resolve("lyceum").toAbsolutePath());
    }

    /** The folder of this name, filled once: other processes see it complete or not at all. */
    Path provide(String name, Filling filling) throws IOException {
        Path ready = folder.resolve(name);
        if (Files.isDirectory(ready)) {
            return ready;
        }
        try (FolderLock _ = FolderLock.acquire(folder, name)) {
            if (Files.isDirectory(ready)) {
                return ready;
            }
            Path fresh = folder.resolve(name + ".new");
            Folders.delete(fresh);
            Folders.createPrivate(fresh);
            filling.fill(fresh);
            Files.move(fresh, ready, StandardCopyOption.ATOMIC_MOVE);
            return ready;
        }
    }
}
