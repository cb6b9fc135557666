package io.lyceum.enrollments.certificate;

import io.lyceum.enrollments.generated.types.CertificateRevocationReason;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a certificate was taken back.
 *
 * @param note null where nobody said more
 * @param replacedById the certificate that was issued instead; null where none was
 */
record CertificateRevocation(
        Instant revokedAt, CertificateRevocationReason reasonCode, @Nullable String note, @Nullable UUID replacedById) {}
