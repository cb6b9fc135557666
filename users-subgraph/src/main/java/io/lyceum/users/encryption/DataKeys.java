package io.lyceum.users.encryption;

import com.nimbusds.jose.Algorithm;
import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.gen.OctetSequenceKeyGenerator;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.List;
import javax.crypto.SecretKey;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The keys of encrypted columns, a JSON Web Key Set in a file that only its owner can read; made at the first start. Of the keys for
 * {@code A256GCM} the first one encrypts, the others decrypt what was encrypted with them; the key for {@code HS256} makes blind indexes.
 */
@Component
class DataKeys {

    private static final int BITS = 256;
    private static final Algorithm ENCRYPTION = EncryptionMethod.A256GCM;
    private static final Algorithm INDEX = JWSAlgorithm.HS256;

    private final JWKSet keys;

    DataKeys(@Value("${lyceum.pii-keys-file}") Path file) throws IOException, ParseException, JOSEException {
        if (!Files.exists(file)) {
            create(file);
        }
        this.keys = JWKSet.load(file.toFile());
    }

    /** The id of the key that encrypts from now on. */
    String currentId() {
        return first(ENCRYPTION).getKeyID();
    }

    /**
     * The key that encrypted something.
     *
     * @throws IllegalStateException if the file has it no longer
     */
    SecretKey encryption(String id) {
        if (keys.getKeyByKeyId(id) instanceof OctetSequenceKey key && ENCRYPTION.equals(key.getAlgorithm())) {
            return key.toSecretKey("AES");
        }
        throw new IllegalStateException("The file of data keys has no key %s, which encrypted some rows.".formatted(id));
    }

    /** The key of blind indexes; changing it means to index anew. */
    SecretKey index() {
        return first(INDEX).toSecretKey("HmacSHA256");
    }

    private OctetSequenceKey first(Algorithm algorithm) {
        return keys.getKeys().stream()
                .filter(key -> algorithm.equals(key.getAlgorithm()))
                .map(JWK::toOctetSequenceKey)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The file of data keys has no key for %s.".formatted(algorithm)));
    }

    private static void create(Path file) throws IOException, JOSEException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path complete = Files.createTempFile(
                folder, "data-keys", ".new", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(complete, new JWKSet(List.of(generate(ENCRYPTION), generate(INDEX))).toString(false));
        try {
            Files.move(complete, file);
        } catch (FileAlreadyExistsException otherInstance) {
            // Another instance was first; its keys serve both.
            Files.delete(complete);
        }
    }

    private static JWK generate(Algorithm algorithm) throws JOSEException {
        return new OctetSequenceKeyGenerator(BITS).algorithm(algorithm).keyIDFromThumbprint(true).generate();
    }
}
