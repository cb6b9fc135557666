package io.lyceum.enrollments.certificate;

import io.lyceum.enrollments.generated.types.CertificateFilter;
import io.lyceum.starter.page.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list of certificates, as a field asks for it; newest first.
 *
 * @param filter null for all
 */
public record CertificatePage(@Nullable CertificateFilter filter, PageRequest request) {}
