package io.lyceum.users.profile;

import io.lyceum.users.generated.types.UpdateProfileErrorCode;
import io.lyceum.users.generated.types.UpdateProfileInput;
import io.lyceum.users.validation.Checks;
import java.net.URI;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/**
 * A field of a profile that its person can change.
 *
 * @param name in the input
 * @param column in the database
 * @param value what an input has for it
 * @param check what is wrong with a value that is there
 * @param isRequired whether it cannot be emptied
 */
record EditableField<T>(
        String name,
        TableField<?, T> column,
        Function<UpdateProfileInput, @Nullable T> value,
        Function<T, Optional<UpdateProfileErrorCode>> check,
        boolean isRequired) {

    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();
    private static final Pattern AGE_BAND = Pattern.compile("[0-9]{1,3}(-[0-9]{1,3}|<=|\\+)");

    static EditableField<String> text(
            String name, TableField<?, String> column, Function<UpdateProfileInput, @Nullable String> value, int longest) {
        return new EditableField<>(name, column, value, text -> fault(text.length() > longest, UpdateProfileErrorCode.TOO_LONG), false);
    }

    static EditableField<URI> url(String name, TableField<?, URI> column, Function<UpdateProfileInput, @Nullable URI> value) {
        return new EditableField<>(name, column, value, url -> fault(!Checks.isWebAddress(url), UpdateProfileErrorCode.INVALID_URL), false);
    }

    static EditableField<String> country(
            String name, TableField<?, String> column, Function<UpdateProfileInput, @Nullable String> value) {
        return new EditableField<>(
                name, column, value, country -> fault(!Checks.isCountry(country), UpdateProfileErrorCode.INVALID_COUNTRY), false);
    }

    static EditableField<String> timezone(
            String name, TableField<?, String> column, Function<UpdateProfileInput, @Nullable String> value) {
        return new EditableField<>(
                name, column, value, zone -> fault(!ZONES.contains(zone), UpdateProfileErrorCode.INVALID_TIMEZONE), true);
    }

    static EditableField<String> ageBand(
            String name, TableField<?, String> column, Function<UpdateProfileInput, @Nullable String> value) {
        return new EditableField<>(
                name, column, value, band -> fault(!AGE_BAND.matcher(band).matches(), UpdateProfileErrorCode.INVALID_AGE_BAND), false);
    }

    static <T> EditableField<T> optional(String name, TableField<?, T> column, Function<UpdateProfileInput, @Nullable T> value) {
        return new EditableField<>(name, column, value, any -> Optional.empty(), false);
    }

    static <T> EditableField<T> required(String name, TableField<?, T> column, Function<UpdateProfileInput, @Nullable T> value) {
        return new EditableField<>(name, column, value, any -> Optional.empty(), true);
    }

    /** What is wrong with the input's value; empty where nothing is. */
    Optional<UpdateProfileErrorCode> fault(UpdateProfileInput input) {
        T given = value.apply(input);
        if (given == null) {
            return fault(isRequired, UpdateProfileErrorCode.REQUIRED);
        }
        return check.apply(given);
    }

    private static Optional<UpdateProfileErrorCode> fault(boolean isWrong, UpdateProfileErrorCode code) {
        return isWrong ? Optional.of(code) : Optional.empty();
    }
}
