package io.lyceum.demo.organization;

/** What a person is in an organization. */
public enum OrganizationRole {
    OWNER,
    ADMIN,
    INSTRUCTOR,
    MEMBER
}
