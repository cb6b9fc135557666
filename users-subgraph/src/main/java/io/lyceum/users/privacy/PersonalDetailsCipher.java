package io.lyceum.users.privacy;

import static io.lyceum.users.generated.tables.Tables.USER_PROFILES;

import io.lyceum.users.encryption.DataCipher;
import io.lyceum.users.encryption.PhoneIndex;
import io.lyceum.users.generated.tables.tables.records.UserProfilesRecord;
import java.time.LocalDate;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Personal details on their way into a row and out of it. */
@Component
class PersonalDetailsCipher {

    private static final String TABLE = "user_profiles.";
    private static final Field<byte[]> PHONE = USER_PROFILES.PHONE_ENCRYPTED;
    private static final Field<byte[]> DATE_OF_BIRTH = USER_PROFILES.DATE_OF_BIRTH_ENCRYPTED;
    private static final Field<byte[]> ADDRESS = USER_PROFILES.ADDRESS_ENCRYPTED;

    private final DataCipher cipher;
    private final PhoneIndex phones;

    PersonalDetailsCipher(DataCipher cipher, PhoneIndex phones) {
        this.cipher = cipher;
        this.phones = phones;
    }

    /** The id of the key that rows are encrypted with now. */
    String keyId() {
        return cipher.keyId();
    }

    /** The columns of a person's row that hold the details, with everything encrypted by the current key. */
    UserProfilesRecord encrypted(UUID user, PersonalDetails details) {
        UserProfilesRecord row = new UserProfilesRecord();
        row.setPhoneEncrypted(encrypt(details.phone(), PHONE, user));
        row.setPhoneIndex(details.phone() == null ? null : phones.of(details.phone()));
        row.setDateOfBirthEncrypted(encrypt(details.dateOfBirth() == null ? null : details.dateOfBirth().toString(), DATE_OF_BIRTH, user));
        row.setAddressEncrypted(encrypt(details.address(), ADDRESS, user));
        row.setEncryptionKeyId(cipher.keyId());
        return row;
    }

    /** The details in a row; a row that holds none has none. */
    PersonalDetails decrypted(Record row) {
        UUID user = row.get(USER_PROFILES.USER_ID);
        String keyId = row.get(USER_PROFILES.ENCRYPTION_KEY_ID);
        String dateOfBirth = decrypt(row, DATE_OF_BIRTH, keyId, user);
        return new PersonalDetails(
                decrypt(row, PHONE, keyId, user),
                dateOfBirth == null ? null : LocalDate.parse(dateOfBirth),
                decrypt(row, ADDRESS, keyId, user));
    }

    private byte @Nullable [] encrypt(@Nullable String text, Field<byte[]> column, UUID user) {
        return text == null ? null : cipher.encrypt(text, TABLE + column.getName(), user);
    }

    private @Nullable String decrypt(Record row, Field<byte[]> column, @Nullable String keyId, UUID user) {
        byte[] kept = row.get(column);
        return kept == null || keyId == null ? null : cipher.decrypt(kept, keyId, TABLE + column.getName(), user);
    }
}
