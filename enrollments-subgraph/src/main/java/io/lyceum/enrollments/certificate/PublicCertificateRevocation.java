package io.lyceum.enrollments.certificate;

import io.lyceum.enrollments.generated.types.CertificateRevocationReason;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a certificate was taken back, for whoever verifies it.
 *
 * @param replacedById the certificate that was issued instead; null where none was
 */
record PublicCertificateRevocation(
        Instant revokedAt, CertificateRevocationReason reasonCode, @Nullable UUID replacedById) {}
