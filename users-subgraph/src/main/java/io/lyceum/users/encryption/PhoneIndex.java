package io.lyceum.users.encryption;

import org.springframework.stereotype.Component;

/** By what people are found by their telephone number, which is kept encrypted. */
@Component
public class PhoneIndex {

    private static final String COLUMN = "user_profiles.phone_encrypted";

    private final DataCipher cipher;

    PhoneIndex(DataCipher cipher) {
        this.cipher = cipher;
    }

    /** The index of a number, however it is written; of what is no number, one that nobody has. */
    public byte[] of(String phone) {
        return cipher.blindIndex(PhoneNumber.normalized(phone).orElse(phone), COLUMN);
    }
}
