package io.lyceum.users.audit;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Fields whose values the audit log does not keep: it tells that they changed, not what they are. */
final class SecretFields {

    static final String MASK = "•••";

    private static final Pattern SECRET = Pattern.compile("(?i).*(password|secret|token|hash).*");
    private static final Set<String> PERSONAL = Set.of("phone", "dateOfBirth", "address", "ageBand", "hasDisability");

    private SecretFields() {}

    /** The same fields, with a mask for each value that is secret and there. */
    static Map<String, @Nullable Object> masked(Map<String, ?> values) {
        Map<String, @Nullable Object> masked = new TreeMap<>();
        values.forEach((field, value) -> masked.put(field, value != null && isSecret(field) ? MASK : value));
        return masked;
    }

    private static boolean isSecret(String field) {
        return PERSONAL.contains(field) || SECRET.matcher(field).matches();
    }
}
