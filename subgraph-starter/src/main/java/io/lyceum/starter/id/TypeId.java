package io.lyceum.starter.id;

import io.lyceum.starter.error.BadInputException;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A global id: the snake-case name of a type, {@code _}, and a UUID as 26 characters of Crockford's base 32, most significant first, as
 * the TypeID specification, version 0.3, has it.
 *
 * @param prefix the type, such as {@code quiz_attempt}
 * @param uuid the key in the owner's database
 */
public record TypeId(String prefix, UUID uuid) {

    private static final char[] ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz".toCharArray();
    private static final byte[] DIGITS = digits();
    private static final int SUFFIX_LENGTH = 26;
    private static final Pattern PREFIX = Pattern.compile("([a-z]([a-z_]{0,61}[a-z])?)?");

    /**
     * Reads an id of any type.
     *
     * @throws BadInputException if the text is no TypeID in canonical form
     */
    public static TypeId parse(String text) {
        int suffixAt = Math.max(0, text.length() - SUFFIX_LENGTH);
        String prefix = suffixAt == 0 ? "" : text.substring(0, suffixAt - 1);
        boolean separated = suffixAt == 0 || (text.charAt(suffixAt - 1) == '_' && !prefix.isEmpty());
        if (text.length() < SUFFIX_LENGTH || !separated || !PREFIX.matcher(prefix).matches()) {
            throw malformed(text);
        }
        return new TypeId(prefix, decode(text, suffixAt));
    }

    /**
     * Reads an id of one type.
     *
     * @param prefix the only type that is accepted
     * @throws BadInputException if the text is no TypeID, or one of another type
     */
    public static UUID parse(String prefix, String text) {
        TypeId id = parse(text);
        if (!id.prefix.equals(prefix)) {
            throw new BadInputException("`%s` is the id of a %s; a %s is wanted here.".formatted(text, id.prefix, prefix));
        }
        return id.uuid;
    }

    /** Writes the id of a key of one type. */
    public static String encode(String prefix, UUID uuid) {
        int start = prefix.isEmpty() ? 0 : prefix.length() + 1;
        char[] text = new char[start + SUFFIX_LENGTH];
        if (start > 0) {
            prefix.getChars(0, prefix.length(), text, 0);
            text[start - 1] = '_';
        }
        long high = uuid.getMostSignificantBits();
        long low = uuid.getLeastSignificantBits();
        for (int i = start + SUFFIX_LENGTH - 1; i >= start; i--) {
            text[i] = ALPHABET[(int) low & 31];
            low = low >>> 5 | high << 59;
            high >>>= 5;
        }
        return new String(text);
    }

    /** The canonical form. */
    @Override
    public String toString() {
        return encode(prefix, uuid);
    }

    private static UUID decode(String text, int from) {
        // 26 characters hold 130 bits: the first may only fill the lowest three of its five.
        if (text.charAt(from) > '7') {
            throw malformed(text);
        }
        long high = 0;
        long low = 0;
        for (int i = from; i < text.length(); i++) {
            char character = text.charAt(i);
            int digit = character < DIGITS.length ? DIGITS[character] : -1;
            if (digit < 0) {
                throw malformed(text);
            }
            high = high << 5 | low >>> 59;
            low = low << 5 | digit;
        }
        return new UUID(high, low);
    }

    private static byte[] digits() {
        byte[] digits = new byte[128];
        Arrays.fill(digits, (byte) -1);
        for (int i = 0; i < ALPHABET.length; i++) {
            digits[ALPHABET[i]] = (byte) i;
        }
        return digits;
    }

    private static BadInputException malformed(String text) {
        String shown = text.length() > 80 ? text.substring(0, 80) + "…" : text;
        return new BadInputException("`%s` is no global id. One looks like `user_01h455vb4pex5vsknk084sn02q`.".formatted(shown));
    }
}
