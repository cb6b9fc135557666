package io.lyceum.users.account;

/** What a person is told about a password that they must not choose. */
final class PasswordMessages {

    static final String TOO_SHORT = "A password has at least %d characters.".formatted(PasswordRules.SHORTEST);
    static final String TOO_LONG = "A password has at most %d characters.".formatted(PasswordRules.LONGEST);
    static final String TOO_COMMON = "This password is one of the first that anybody would try: choose another.";

    private PasswordMessages() {}
}
