package io.lyceum.users.profile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The folder that pictures lie in, each under a name that nobody can guess and that never means another. All instances share it. */
@Component
class AvatarStore {

    static final String PATH = "/avatars/";

    private static final Pattern NAME = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.(png|jpeg)");

    private final Path folder;
    private final String address;

    /** @param publicUrl where browsers find this subgraph */
    AvatarStore(@Value("${lyceum.avatars-directory}") Path folder, @Value("${lyceum.public-url}") String publicUrl) {
        this.folder = folder;
        this.address = publicUrl + PATH;
    }

    /** Keeps a picture, and tells where browsers find it. */
    URI put(AvatarImage image) {
        String name = "%s.%s".formatted(UUID.randomUUID(), image.format());
        try {
            Files.createDirectories(folder);
            Path fresh = Files.createTempFile(folder, "upload", null);
            Files.write(fresh, image.content());
            Files.move(fresh, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            return URI.create(address + name);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("A picture could not be kept in %s.".formatted(folder), unwritable);
        }
    }

    /** The file of a name; empty where there is none. */
    Optional<Path> find(String name) {
        return Optional.of(name).filter(text -> NAME.matcher(text).matches()).map(folder::resolve).filter(Files::exists);
    }

    /** Forgets a picture by its address; one that lies elsewhere stays there. */
    void delete(URI picture) {
        String text = picture.toString();
        if (text.startsWith(address)) {
            find(text.substring(address.length())).ifPresent(AvatarStore::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException busy) {
            throw new UncheckedIOException(busy);
        }
    }
}
