package io.lyceum.assessments.submission;

import io.lyceum.starter.id.TypeId;
import java.net.URI;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where files are read that were uploaded here. Nothing but the id is in the address, and nothing tells the id but the graph. */
@Component
public class FileAddresses {

    /** What files' ids begin with. */
    public static final String PREFIX = "submission_file";

    private final String base;

    FileAddresses(@Value("${lyceum.submission-files.url}") String base) {
        this.base = base;
    }

    /** The address of a file. */
    public URI of(UUID file) {
        return URI.create(base + "/" + TypeId.encode(PREFIX, file));
    }
}
