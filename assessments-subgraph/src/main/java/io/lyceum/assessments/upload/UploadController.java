package io.lyceum.assessments.upload;

import io.lyceum.assessments.submission.FileAddresses;
import io.lyceum.starter.error.BadInputException;
import io.lyceum.starter.error.CodedException;
import io.lyceum.starter.error.ErrorCode;
import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.viewer.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.util.MimeType;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * Files that learners hand in. {@code POST /submission-files} takes one, as the part {@code file} of a form, from whoever is signed in, and
 * answers its id; {@code GET /submission-files/{id}} gives it to the learner and the graders of its course, and to nobody else.
 */
@RestController
class UploadController {

    static final String PATH = "/submission-files";

    private final UploadService uploads;
    private final UploadProperties properties;

    UploadController(UploadService uploads, UploadProperties properties) {
        this.uploads = uploads;
        this.properties = properties;
    }

    @PostMapping(path = PATH, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Answer upload(HttpServletRequest request, @RequestParam MultipartFile file) throws IOException {
        Viewer viewer = viewer(request);
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        if (name.isBlank() || file.isEmpty()) {
            throw new BadInputException("The part `file` has a name and is not empty.");
        }
        try (InputStream content = file.getInputStream()) {
            UploadedFile kept = uploads.upload(
                    viewer.requireId(), name, acceptedType(file.getContentType()), Math.toIntExact(file.getSize()), content);
            return new Answer(
                    TypeId.encode(FileAddresses.PREFIX, kept.id()), Objects.requireNonNull(kept.name()), kept.contentType(), kept.sizeBytes());
        }
    }

    @GetMapping(PATH + "/{id}")
    ResponseEntity<Resource> read(HttpServletRequest request, @PathVariable String id) {
        UploadedFile file = uploads.find(TypeId.parse(FileAddresses.PREFIX, id), viewer(request))
                .orElseThrow(FileNotFoundException::new);
        // Attached, not shown, and of its own type: what learners upload is never run in the graph's origin.
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.parseMediaType(file.contentType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(file).toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .body(uploads.content(file));
    }

    private static ContentDisposition disposition(UploadedFile file) {
        ContentDisposition.Builder attachment = ContentDisposition.attachment();
        return file.name() == null ? attachment.build() : attachment.filename(file.name(), StandardCharsets.UTF_8).build();
    }

    private String acceptedType(@Nullable String contentType) {
        try {
            MimeType type = MimeTypeUtils.parseMimeType(contentType == null ? "" : contentType);
            String plain = (type.getType() + "/" + type.getSubtype()).toLowerCase(Locale.ROOT);
            if (properties.contentTypes().contains(plain)) {
                return plain;
            }
        } catch (InvalidMimeTypeException unreadable) {
            // Refused below, as any other type that is not taken.
        }
        throw new UnsupportedTypeException(properties.contentTypes());
    }

    /** Whoever the verified token stands for. */
    private static Viewer viewer(HttpServletRequest request) {
        if (request.getAttribute(Viewer.class.getName()) instanceof Viewer viewer) {
            return viewer;
        }
        throw new CodedException(ErrorCode.UNAUTHENTICATED, "Sign in first: this needs an access token.");
    }

    /** What is answered to an upload. */
    record Answer(String id, String name, String contentType, int sizeBytes) {}
}
