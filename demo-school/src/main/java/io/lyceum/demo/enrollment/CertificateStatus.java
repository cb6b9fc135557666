package io.lyceum.demo.enrollment;

/** Whether a certificate still holds. */
public enum CertificateStatus {
    VALID,
    REVOKED
}
