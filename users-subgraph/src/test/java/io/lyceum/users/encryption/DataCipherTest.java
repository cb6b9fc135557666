package io.lyceum.users.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A value is read in its own place with its own key, and nowhere else. */
class DataCipherTest {

    private static final String COLUMN = "user_profiles.phone_encrypted";
    private static final UUID ADA = UUID.randomUUID();

    @TempDir
    private Path folder;

    private Path file;
    private DataCipher cipher;

    @BeforeEach
    void firstStart() throws Exception {
        file = folder.resolve("keys").resolve("data-keys.json");
        cipher = new DataCipher(new DataKeys(file));
    }

    @Test
    void theKeysAreForTheirOwnerAloneAndStay() throws Exception {
        byte[] kept = cipher.encrypt("+4722859000", COLUMN, ADA);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        DataCipher nextStart = new DataCipher(new DataKeys(file));
        assertThat(nextStart.decrypt(kept, nextStart.keyId(), COLUMN, ADA)).isEqualTo("+4722859000");
    }

    @Test
    void theSameValueNeverLooksTheSame() {
        byte[] kept = cipher.encrypt("+4722859000", COLUMN, ADA);

        assertThat(cipher.encrypt("+4722859000", COLUMN, ADA)).isNotEqualTo(kept);
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("22859000");
        assertThat(kept).hasSize(12 + "+4722859000".length() + 16);
    }

    @Test
    void aValueCannotBeMovedToAnotherPersonOrColumnNorChanged() {
        byte[] kept = cipher.encrypt("+4722859000", COLUMN, ADA);
        byte[] changed = kept.clone();
        changed[kept.length - 1] ^= 1;

        assertThatThrownBy(() -> cipher.decrypt(kept, cipher.keyId(), COLUMN, UUID.randomUUID())).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> cipher.decrypt(kept, cipher.keyId(), "mail_messages.body", ADA)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> cipher.decrypt(changed, cipher.keyId(), COLUMN, ADA)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> cipher.decrypt(new byte[5], cipher.keyId(), COLUMN, ADA)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> cipher.decrypt(new byte[12], cipher.keyId(), COLUMN, ADA)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> cipher.decrypt(kept, "lost", COLUMN, ADA)).hasMessageContaining("no key lost");
    }

    @Test
    void aNewKeyInFrontEncryptsAndTheOldOneStillReads() throws Exception {
        byte[] kept = cipher.encrypt("+4722859000", COLUMN, ADA);
        String oldKey = cipher.keyId();
        new DataKeysFile(file).rotate();

        DataCipher rotated = new DataCipher(new DataKeys(file));

        assertThat(rotated.keyId()).isNotEqualTo(oldKey);
        assertThat(rotated.decrypt(kept, oldKey, COLUMN, ADA)).isEqualTo("+4722859000");
        assertThat(rotated.blindIndex("+4722859000", COLUMN)).isEqualTo(cipher.blindIndex("+4722859000", COLUMN));
    }

    @Test
    void theIndexOfANumberDoesNotDependOnHowItIsWritten() {
        PhoneIndex index = new PhoneIndex(cipher);

        assertThat(index.of("+47 (22) 85-90.00")).isEqualTo(index.of("+4722859000")).isNotEqualTo(index.of("+4722859001"));
        assertThat(PhoneNumber.normalized("22 85 90 00")).isEmpty();
    }
}
