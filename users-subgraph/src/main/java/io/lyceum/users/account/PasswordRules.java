package io.lyceum.users.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Which passwords people may choose: long enough, not among the commonest, not their own address. No rule asks for digits or signs, which only
 * leads to predictable ones (NIST SP 800-63B, 5.1.1.2).
 */
@Component
class PasswordRules {

    static final int SHORTEST = 10;
    /** What Argon2 is asked to work through at most. */
    static final int LONGEST = 128;

    private static final int SHORTEST_NAME = 4;

    private final Set<String> commonest;

    PasswordRules() throws IOException {
        ClassPathResource list = new ClassPathResource("common-passwords.txt");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(list.getInputStream(), StandardCharsets.UTF_8))) {
            commonest = lines.lines().filter(line -> !line.isBlank()).collect(Collectors.toUnmodifiableSet());
        }
    }

    /** Why a password must not be chosen. Each mutation's codes have these names. */
    enum Fault {
        PASSWORD_TOO_SHORT,
        PASSWORD_TOO_LONG,
        PASSWORD_TOO_COMMON
    }

    /**
     * What is wrong with a password; empty where nothing is.
     *
     * @param email the account's address, in lower case
     */
    Optional<Fault> fault(String password, String email) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of(Fault.PASSWORD_TOO_SHORT);
        }
        if (length > LONGEST) {
            return Optional.of(Fault.PASSWORD_TOO_LONG);
        }
        String folded = password.strip().toLowerCase(Locale.ROOT);
        return commonest.contains(folded) || isMadeOf(email, folded) ? Optional.of(Fault.PASSWORD_TOO_COMMON) : Optional.empty();
    }

    /** Whether it is the address, or its name with next to nothing added. */
    private static boolean isMadeOf(String email, String password) {
        String name = email.substring(0, email.indexOf('@'));
        boolean isName = name.length() >= SHORTEST_NAME && password.contains(name) && password.length() - name.length() < SHORTEST_NAME;
        return password.contains(email) || isName;
    }
}
