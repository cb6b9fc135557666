package io.lyceum.enrollments.certificate;

import java.util.UUID;

/**
 * How an attempt to change a certificate ended.
 *
 * @param <C> why it can be refused
 */
sealed interface CertificateChange<C extends Enum<C>> {

    /** The certificate is as wished, now or before. */
    record Done<C extends Enum<C>>(UUID certificateId) implements CertificateChange<C> {}

    /** Nothing was changed. */
    record Refused<C extends Enum<C>>(C code) implements CertificateChange<C> {}
}
