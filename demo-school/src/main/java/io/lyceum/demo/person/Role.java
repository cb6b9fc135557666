package io.lyceum.demo.person;

/** What a person may do on the platform. */
public enum Role {
    STUDENT,
    INSTRUCTOR,
    MODERATOR,
    ADMIN,
    SUPER_ADMIN
}
