package io.lyceum.users.key;

import com.nimbusds.jose.jwk.ECKey;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;

/**
 * Makes the next signing key, as a program of its own: running instances find it in the file, publish it, and sign with it once everybody can
 * have heard of it. Where a next key is waiting already, that one stays.
 */
public final class RotateKeys {

    private RotateKeys() {}

    /** @param arguments the file of the keys, alone */
    public static void main(String[] arguments) {
        if (arguments.length != 1) {
            System.err.println("The path of the key file is missing; it is the only argument.");
            System.exit(2);
        }
        System.out.println(rotate(Path.of(arguments[0]), Clock.systemUTC()));
    }

    static String rotate(Path file, Clock clock) {
        Instant now = clock.instant();
        KeyRing keys = new KeyFile(file).change(now, ring -> ring.withNext(now).withoutExpired(now));
        ECKey next = keys.next(now).orElseThrow();
        return "Key %s signs from %s on; key %s does until then.".formatted(
                next.getKeyID(), next.getNotBeforeTime().toInstant(), keys.signing(now).getKeyID());
    }
}
