package io.lyceum.starter.page;

import io.lyceum.starter.LyceumProperties;
import io.lyceum.starter.error.BadInputException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Writes and reads cursors: the values of the ordering's columns, signed together with the ordering and the filter they belong to, so that a
 * cursor that was changed, or taken to another list, is told apart.
 */
@Component
class CursorCodec {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int MAC_LENGTH = 12;
    private static final String SEPARATOR = "\u001f";

    private final SecretKeySpec key;

    CursorCodec(LyceumProperties properties) {
        this.key = new SecretKeySpec(HexFormat.of().parseHex(properties.cursorSecret()), ALGORITHM);
    }

    /** @param binding the list that the cursor is good for */
    String write(List<?> values, String binding) {
        byte[] payload = values.stream().map(Object::toString).collect(Collectors.joining(SEPARATOR)).getBytes(StandardCharsets.UTF_8);
        byte[] mac = mac(payload, binding);
        byte[] cursor = Arrays.copyOf(mac, MAC_LENGTH + payload.length);
        System.arraycopy(payload, 0, cursor, MAC_LENGTH, payload.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
    }

    /** @throws BadInputException if the cursor was not written for this list */
    List<Object> read(String cursor, String binding, Ordering ordering) {
        byte[] bytes = decoded(cursor);
        byte[] payload = Arrays.copyOfRange(bytes, Math.min(MAC_LENGTH, bytes.length), bytes.length);
        byte[] mac = Arrays.copyOf(bytes, MAC_LENGTH);
        if (bytes.length <= MAC_LENGTH || !MessageDigest.isEqual(mac, mac(payload, binding))) {
            throw foreign();
        }
        String[] parts = new String(payload, StandardCharsets.UTF_8).split(SEPARATOR, -1);
        List<Object> values = new ArrayList<>(parts.length);
        for (int i = 0; i < parts.length; i++) {
            values.add(value(parts[i], ordering.columns().get(i).field().getType()));
        }
        return values;
    }

    private static Object value(String text, Class<?> type) {
        if (type == UUID.class) {
            return UUID.fromString(text);
        }
        if (type == Instant.class) {
            return Instant.parse(text);
        }
        if (type == BigDecimal.class) {
            return new BigDecimal(text);
        }
        if (type == Integer.class) {
            return Integer.valueOf(text);
        }
        if (type == String.class) {
            return text;
        }
        throw new IllegalStateException("No cursor can hold a %s.".formatted(type.getSimpleName()));
    }

    private byte[] mac(byte[] payload, String binding) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(binding.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Arrays.copyOf(mac.doFinal(payload), MAC_LENGTH);
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] decoded(String cursor) {
        try {
            return Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException malformed) {
            throw foreign();
        }
    }

    private static BadInputException foreign() {
        return new BadInputException(
                "The cursor is not one of this list in this order and with this filter. Take one from its `pageInfo` or `edges`.");
    }
}
