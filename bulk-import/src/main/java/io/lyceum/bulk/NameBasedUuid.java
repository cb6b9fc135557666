package io.lyceum.bulk;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** UUIDs of version 8 made of a namespace and a name by SHA-256, as in RFC 9562, appendix B.2. */
public final class NameBasedUuid {

    private static final ThreadLocal<MessageDigest> SHA_256 = ThreadLocal.withInitial(NameBasedUuid::sha256);

    private NameBasedUuid() {}

    /** The id of a name in a namespace; the same for ever. */
    public static UUID of(UUID namespace, String name) {
        MessageDigest digest = SHA_256.get();
        digest.update(ByteBuffer.allocate(16)
                .putLong(namespace.getMostSignificantBits())
                .putLong(namespace.getLeastSignificantBits())
                .array());
        ByteBuffer hash = ByteBuffer.wrap(digest.digest(name.getBytes(StandardCharsets.UTF_8)));
        long upper = hash.getLong() & ~0xF000L | 0x8000L;
        long lower = hash.getLong() & ~(0b11L << 62) | 0b10L << 62;
        return new UUID(upper, lower);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
