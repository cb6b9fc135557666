package io.lyceum.assessments.upload;

import java.nio.file.Path;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * What may be uploaded, and where it lies.
 *
 * @param directory where files lie, the same for every instance of the subgraph
 * @param maximumSize of one file
 * @param contentTypes the media types that are taken, in lower case and without parameters
 */
@ConfigurationProperties("lyceum.submission-files")
record UploadProperties(Path directory, DataSize maximumSize, Set<String> contentTypes) {}
