package io.lyceum.demo.organization;

/** What sort of organization it is. */
public enum OrganizationKind {
    UNIVERSITY,
    SCHOOL,
    COMPANY,
    NON_PROFIT,
    PUBLIC_BODY
}
