package io.lyceum.starter.request;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The router's signature over a request: {@code t=<epoch millis>,u=<subject or empty>,n=<16 hex digits>,s=<hex>}, where {@code s} is HMAC-SHA256
 * over {@code t}, {@code u}, {@code n}, method and path, each ended by a line feed, and the raw body. It holds for a minute; {@code n} is another
 * for each request, so that two requests alike do not look like one that was recorded and sent again.
 */
public final class RouterSignature {

    /** The header that carries it. */
    public static final String HEADER = "x-lyceum-signature";

    private static final String ALGORITHM = "HmacSHA256";
    static final Duration WINDOW = Duration.ofSeconds(60);

    private static final Pattern FORM = Pattern.compile("t=(\\d{1,15}),u=([a-z0-9_]{0,80}),n=([0-9a-f]{16}),s=([0-9a-f]{64})");

    private final Mac keyed;
    private final Clock clock;

    /** @param secret the key shared with the router, in hexadecimal */
    public RouterSignature(String secret, Clock clock) {
        this.keyed = keyed(new SecretKeySpec(HexFormat.of().parseHex(secret), ALGORITHM));
        this.clock = clock;
    }

    /** Signs a request as the router does. */
    public String sign(String subject, String method, String path, byte[] body) {
        String time = Long.toString(clock.millis());
        String nonce = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        String code = HexFormat.of().formatHex(code(time, subject, nonce, method, path, body));
        return "t=%s,u=%s,n=%s,s=%s".formatted(time, subject, nonce, code);
    }

    /** Whether the header is a signature of exactly this request, made less than a minute ago. */
    public boolean holds(@Nullable String header, String method, String path, byte[] body) {
        Matcher parts = FORM.matcher(header == null ? "" : header);
        if (!parts.matches()) {
            return false;
        }
        long age = Math.abs(clock.millis() - Long.parseLong(parts.group(1)));
        byte[] expected = code(parts.group(1), parts.group(2), parts.group(3), method, path, body);
        return age <= WINDOW.toMillis() && MessageDigest.isEqual(expected, HexFormat.of().parseHex(parts.group(4)));
    }

    private byte[] code(String time, String subject, String nonce, String method, String path, byte[] body) {
        Mac mac = copy(keyed);
        mac.update((time + "\n" + subject + "\n" + nonce + "\n" + method + "\n" + path + "\n").getBytes(StandardCharsets.UTF_8));
        return mac.doFinal(body);
    }

    // Looking the algorithm up and deriving the key's pads costs more than the code of a short request; a copy has both.
    private static Mac copy(Mac keyed) {
        try {
            return (Mac) keyed.clone();
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Mac keyed(SecretKeySpec key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
