package io.lyceum.acceptance.partner;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The partners that the router under test knows. */
public final class Partners {

    /** The key of {@code partner-demo}, whose documents are in {@code schema/operations}. */
    static final String DEMO_KEY = "the key of the demo partner under test";

    /** The key of a partner that has no documents. */
    static final String OTHER_KEY = "the key of a partner without documents";

    private Partners() {}

    /** What the router is told of them, for {@code LYCEUM_PARTNERS}. */
    public static String configuration() {
        return "{\"partner-demo\": \"%s\", \"another-partner\": [\"%s\"]}".formatted(sha256(bytes(DEMO_KEY)), sha256(bytes(OTHER_KEY)));
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
