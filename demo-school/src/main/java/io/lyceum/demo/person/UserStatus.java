package io.lyceum.demo.person;

/** Whether an account can be used. */
public enum UserStatus {
    PENDING,
    ACTIVE,
    SUSPENDED,
    DELETED
}
