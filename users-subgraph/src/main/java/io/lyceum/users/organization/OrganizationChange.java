package io.lyceum.users.organization;

import static io.lyceum.users.generated.tables.Tables.ORGANIZATIONS;

import io.lyceum.users.generated.types.UpdateOrganizationInput;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * What an organization is to tell about itself from now on.
 *
 * @param values by their columns; those that are to be emptied are null
 */
record OrganizationChange(Map<Field<?>, @Nullable Object> values) {

    private static final Pattern UNDERSCORE = Pattern.compile("_(.)");

    /** Of those of an input's fields that the caller wrote down. */
    static OrganizationChange of(UpdateOrganizationInput input, Set<String> given) {
        Map<Field<?>, @Nullable Object> all = new LinkedHashMap<>();
        all.put(ORGANIZATIONS.NAME, input.getName() == null ? null : input.getName().strip());
        all.put(ORGANIZATIONS.KIND, input.getKind());
        all.put(ORGANIZATIONS.DESCRIPTION, input.getDescription());
        all.put(ORGANIZATIONS.WEBSITE_URL, input.getWebsiteUrl());
        all.put(ORGANIZATIONS.LOGO_URL, input.getLogoUrl());
        all.put(ORGANIZATIONS.COUNTRY, input.getCountry());
        all.put(ORGANIZATIONS.IS_VERIFIED, input.getIsVerified());
        all.keySet().removeIf(column -> !given.contains(nameOf(column)));
        return new OrganizationChange(all);
    }

    /** Whether something is to be emptied that cannot be. */
    boolean hasGap() {
        return values.entrySet().stream().anyMatch(entry -> entry.getValue() == null && !entry.getKey().getDataType().nullable());
    }

    /** What will be another value than in a row, as the row has it, for the audit log. */
    Map<String, @Nullable String> before(Record row) {
        return differences(row, column -> row.get(column));
    }

    /** The same as it will be. */
    Map<String, @Nullable String> after(Record row) {
        return differences(row, values::get);
    }

    private Map<String, @Nullable String> differences(Record row, Function<Field<?>, @Nullable Object> side) {
        Map<String, @Nullable String> differences = new LinkedHashMap<>();
        values.forEach((column, value) -> {
            if (!Objects.equals(row.get(column), value)) {
                differences.put(nameOf(column), Objects.toString(side.apply(column), null));
            }
        });
        return differences;
    }

    /** What the graph calls a column: {@code websiteUrl} for {@code website_url}. */
    private static String nameOf(Field<?> column) {
        return UNDERSCORE.matcher(column.getName()).replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT));
    }
}
