package io.lyceum.demo.enrollment;

/** Why a certificate was taken back. */
public enum RevocationReason {
    ISSUED_IN_ERROR,
    ACADEMIC_MISCONDUCT,
    REISSUED
}
