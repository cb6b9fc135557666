package io.lyceum.starter.database;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.jooq.impl.AbstractConverter;

/** {@code BINARY(16)} as a UUID, most significant byte first. */
public final class UuidConverter extends AbstractConverter<byte[], UUID> {

    private static final long serialVersionUID = 1L;

    public UuidConverter() {
        super(byte[].class, UUID.class);
    }

    @Override
    public UUID from(byte[] bytes) {
        if (bytes == null) {
            return null;
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    @Override
    public byte[] to(UUID uuid) {
        if (uuid == null) {
            return null;
        }
        return ByteBuffer.allocate(16)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .array();
    }
}
