package io.lyceum.benchmarks.endpoint;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Cursors as the graph has them: where a row lies in the list, signed. */
@Component
class Cursors {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int MAC_LENGTH = 12;

    private final SecretKeySpec key = new SecretKeySpec(new byte[] {1, 2, 3, 4, 5, 6, 7, 8}, ALGORITHM);

    String of(Enrollments.Row row) {
        byte[] payload = (row.enrolledAt() + "\u001f" + row.key()).getBytes(StandardCharsets.UTF_8);
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] cursor = Arrays.copyOf(mac.doFinal(payload), MAC_LENGTH + payload.length);
            System.arraycopy(payload, 0, cursor, MAC_LENGTH, payload.length);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
