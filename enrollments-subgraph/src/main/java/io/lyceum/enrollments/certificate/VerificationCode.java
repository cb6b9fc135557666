package io.lyceum.enrollments.certificate;

import java.security.SecureRandom;
import java.util.Base64;

/** Makes the codes by which anybody can verify a certificate: 32 characters that fit into an address, 192 bits that nobody guesses. */
final class VerificationCode {

    private static final int BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private VerificationCode() {}

    static String draw() {
        byte[] code = new byte[BYTES];
        RANDOM.nextBytes(code);
        return TEXT.encodeToString(code);
    }
}
