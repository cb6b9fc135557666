package io.lyceum.users.session;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The keys that sign access tokens, in a file that only its owner can read; made at the first start. The first one signs, the others are
 * published until what they signed has expired.
 */
@Component
class SigningKeys {

    private final JWKSet keys;

    SigningKeys(@Value("${lyceum.keys-file}") Path file) throws IOException, ParseException, JOSEException {
        if (!Files.exists(file)) {
            create(file);
        }
        this.keys = JWKSet.load(file.toFile());
    }

    /** The key that signs. */
    ECKey current() {
        return keys.getKeys().getFirst().toECKey();
    }

    /** What everybody may know of the keys. */
    JWKSet published() {
        return keys.toPublicJWKSet();
    }

    private static void create(Path file) throws IOException, JOSEException {
        ECKey key = new ECKeyGenerator(Curve.P_256)
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.ES256)
                .keyIDFromThumbprint(true)
                .generate();
        Files.createDirectories(file.toAbsolutePath().getParent());
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, new JWKSet(key).toString(false));
        } catch (FileAlreadyExistsException otherInstance) {
            // Another instance was first; its key serves both.
        }
    }
}
