package io.lyceum.users.profile;

import io.lyceum.starter.error.CodedException;
import io.lyceum.starter.viewer.Viewer;
import io.lyceum.users.session.Actors;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

/**
 * Pictures go in and come out here, because bytes are not for the graph. One comes in as the body of a request with the person's access token;
 * it goes out to whoever has its address, which is in the profile for those who may see that.
 */
@RestController
class AvatarController {

    static final int LARGEST_UPLOAD = 5 * 1024 * 1024;

    private final AvatarService avatars;
    private final AvatarStore pictures;

    AvatarController(AvatarService avatars, AvatarStore pictures) {
        this.avatars = avatars;
        this.pictures = pictures;
    }

    @PostMapping(path = "/avatars", consumes = {MediaType.IMAGE_PNG_VALUE, MediaType.IMAGE_JPEG_VALUE})
    ResponseEntity<Map<String, String>> upload(
            @RequestAttribute(name = "io.lyceum.starter.viewer.Viewer", required = false) @Nullable Viewer viewer, HttpServletRequest request)
            throws IOException {
        Viewer asking = viewer == null ? Viewer.ANONYMOUS : viewer;
        try {
            asking.requireId();
        } catch (CodedException refused) {
            return refused(asking.client() == null ? HttpStatus.UNAUTHORIZED : HttpStatus.FORBIDDEN, refused.code().name(), refused.getMessage());
        }
        byte[] sent = request.getInputStream().readNBytes(LARGEST_UPLOAD + 1);
        if (sent.length > LARGEST_UPLOAD) {
            return refused(HttpStatus.CONTENT_TOO_LARGE, "TOO_LARGE", "A picture has at most 5 MiB.");
        }
        Optional<AvatarImage> image = AvatarImage.of(sent);
        if (image.isEmpty()) {
            return refused(HttpStatus.UNPROCESSABLE_CONTENT, "NO_PICTURE", "A PNG or JPEG is wanted, of at most 8,000 pixels a side and 16 million in all.");
        }
        UUID user = asking.requireId();
        return avatars.put(user, image.get(), Actors.of(asking, request.getRemoteAddr()))
                .map(AvatarController::created)
                .orElseGet(() -> refused(HttpStatus.UNAUTHORIZED, "UNAUTHENTICATED", "Your account is gone."));
    }

    @GetMapping("/avatars/{name}")
    ResponseEntity<Resource> picture(@PathVariable String name) {
        Optional<Path> file = pictures.find(name);
        if (file.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .header("x-content-type-options", "nosniff")
                .contentType(MediaTypeFactory.getMediaType(name).orElseThrow())
                .body(new FileSystemResource(file.get()));
    }

    private static ResponseEntity<Map<String, String>> created(URI address) {
        return ResponseEntity.created(address).body(Map.of("avatarUrl", address.toString()));
    }

    private static ResponseEntity<Map<String, String>> refused(HttpStatus status, String code, String message) {
        return ResponseEntity.status(status).body(Map.of("code", code, "message", message));
    }
}
