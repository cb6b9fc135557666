package io.lyceum.demo.person;

/** Where a linked account is from. */
public enum IdentityProvider {
    GOOGLE,
    MICROSOFT,
    GITHUB,
    LINKEDIN
}
