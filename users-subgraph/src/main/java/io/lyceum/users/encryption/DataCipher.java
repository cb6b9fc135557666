package io.lyceum.users.encryption;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Encrypts single values by AES-256-GCM: nonce, cipher text and tag, one after the other. A value is bound to its column and its row, so that
 * it cannot be copied to another person's.
 */
@Component
public class DataCipher {

    private static final String TRANSFORMATION = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final DataKeys keys;

    DataCipher(DataKeys keys) {
        this.keys = keys;
    }

    /** The id of the key that {@link #encrypt} uses, to be kept in the row. */
    public String keyId() {
        return keys.currentId();
    }

    /**
     * Encrypts a value by the current key.
     *
     * @param column where it is kept, as {@code <table>.<column>}
     * @param row the key of its row
     */
    public byte[] encrypt(String text, String column, UUID row) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, keyId(), nonce, text.getBytes(StandardCharsets.UTF_8), column, row);
        byte[] kept = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, kept, NONCE_BYTES, sealed.length);
        return kept;
    }

    /**
     * Reads a value.
     *
     * @param keyId of the key that encrypted it, as its row has it
     * @throws IllegalStateException if it was changed, or is that of another column or row, or the key is gone
     */
    public String decrypt(byte[] kept, String keyId, String column, UUID row) {
        if (kept.length < NONCE_BYTES) {
            throw unreadable(column, row, keyId, null);
        }
        byte[] nonce = Arrays.copyOf(kept, NONCE_BYTES);
        byte[] sealed = Arrays.copyOfRange(kept, NONCE_BYTES, kept.length);
        return new String(run(Cipher.DECRYPT_MODE, keyId, nonce, sealed, column, row), StandardCharsets.UTF_8);
    }

    /** By what a value can be found, and not be read: the same for the same value, and of no use without the key. */
    public byte[] blindIndex(String text, String column) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(keys.index());
            mac.update((column + "\n").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] run(int mode, String keyId, byte[] nonce, byte[] input, String column, UUID row) {
        try {
            Cipher cipher = Cipher.getInstance(TRANSFORMATION);
            cipher.init(mode, keys.encryption(keyId), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD((column + "\n" + row).getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException failure) {
            throw unreadable(column, row, keyId, failure);
        }
    }

    private static IllegalStateException unreadable(String column, UUID row, String keyId, @Nullable Exception cause) {
        return new IllegalStateException("A value of %s in row %s cannot be read with key %s.".formatted(column, row, keyId), cause);
    }
}
