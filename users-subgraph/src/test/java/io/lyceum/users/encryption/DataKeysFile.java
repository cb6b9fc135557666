package io.lyceum.users.encryption;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.OctetSequenceKeyGenerator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A file of data keys, as whoever runs the platform edits it; it is read at a start. */
public record DataKeysFile(Path path) {

    /** A copy of its own of another file. */
    public static DataKeysFile copyOf(Path original) throws Exception {
        return new DataKeysFile(Files.write(Files.createTempFile("data-keys", ".json"), Files.readAllBytes(original)));
    }

    /** Puts a new key in front, which encrypts from the next start on. */
    public void rotate() throws Exception {
        List<JWK> keys = keys();
        keys.addFirst(new OctetSequenceKeyGenerator(256).algorithm(EncryptionMethod.A256GCM).keyIDFromThumbprint(true).generate());
        write(keys);
    }

    public void remove(String keyId) throws Exception {
        write(keys().stream().filter(key -> !key.getKeyID().equals(keyId)).toList());
    }

    /** What an instance encrypts with that starts now. */
    public DataCipher cipher() throws Exception {
        return new DataCipher(new DataKeys(path));
    }

    /** What an instance finds telephone numbers by that starts now. */
    public PhoneIndex phones() throws Exception {
        return new PhoneIndex(cipher());
    }

    private List<JWK> keys() throws Exception {
        return new ArrayList<>(JWKSet.load(path.toFile()).getKeys());
    }

    private void write(List<JWK> keys) throws Exception {
        Files.writeString(path, new JWKSet(keys).toString(false));
    }
}
