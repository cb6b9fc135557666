package io.lyceum.oulad;

import java.util.Locale;

/** E-mail addresses of imported people, below a domain that is reserved for tests (RFC 6761): no mail ever leaves for them. */
public final class OuladAddresses {

    /** What every such address ends with. */
    public static final String DOMAIN = "@oulad.lyceum.test";

    private OuladAddresses() {}

    public static String learner(int student) {
        return "student-" + student + DOMAIN;
    }

    public static String instructor(String module) {
        return "lead-" + module.toLowerCase(Locale.ROOT) + DOMAIN;
    }
}
