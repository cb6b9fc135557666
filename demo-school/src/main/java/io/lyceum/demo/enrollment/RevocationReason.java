package io.lyceum.demo.enrollment;

/** Why a certificate was taken back. */
public enum RevocationReason {
    ISSUED_IN_ERROR,
    GRADE_CORRECTED,
    ACADEMIC_MISCONDUCT,
    PAYMENT_REVERSED,
    REISSUED,
    OTHER
}
