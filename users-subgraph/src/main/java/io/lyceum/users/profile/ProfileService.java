package io.lyceum.users.profile;

import static io.lyceum.users.generated.tables.Tables.USER_PROFILES;

import io.lyceum.users.audit.Actor;
import io.lyceum.users.audit.AuditTrail;
import io.lyceum.users.generated.types.UpdateProfileErrorCode;
import io.lyceum.users.generated.types.UpdateProfileInput;
import io.lyceum.users.profile.ProfileChange.Fault;
import io.lyceum.users.user.UserEvents;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Changes profiles. Each change is noted in the audit log, in the same transaction. */
@Service
class ProfileService {

    private static final String NAME = "displayName";
    private static final int LONGEST_NAME = 200;

    private final ProfileWriteRepository profiles;
    private final UserEvents events;
    private final AuditTrail auditTrail;
    private final TransactionOperations transactions;
    private final Clock clock;

    ProfileService(
            ProfileWriteRepository profiles, UserEvents events, AuditTrail auditTrail, TransactionOperations transactions, Clock clock) {
        this.profiles = profiles;
        this.events = events;
        this.auditTrail = auditTrail;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Changes a person's profile, if it is still as they saw it.
     *
     * @param given the names of the input's fields that the caller wrote down; the others stay as they are
     */
    ProfileChange update(UUID user, UpdateProfileInput input, Set<String> given, Actor actor) {
        List<EditableField<?>> fields = EditableFields.among(given);
        List<Fault> faults = faults(input, given, fields);
        if (!faults.isEmpty()) {
            return new ProfileChange.Refused(faults);
        }
        return transactions.execute(transaction -> {
            Instant now = clock.instant();
            Optional<String> name = profiles.lock(user, now);
            Record before = name.isEmpty() ? null : profiles.read(user);
            if (before == null || before.get(USER_PROFILES.VERSION) != input.getExpectedVersion()) {
                return ProfileChange.Refused.because(UpdateProfileErrorCode.VERSION_CONFLICT, "expectedVersion");
            }
            Map<String, @Nullable Object> old = new LinkedHashMap<>();
            Map<String, @Nullable Object> fresh = new LinkedHashMap<>();
            profiles.update(user, values(fields, input, before, old, fresh), now);
            if (given.contains(NAME) && !input.getDisplayName().strip().equals(name.get())) {
                old.put(NAME, name.get());
                fresh.put(NAME, input.getDisplayName().strip());
                profiles.rename(user, input.getDisplayName().strip());
                events.updated(user, now);
            }
            auditTrail.append(List.of(actor.notes("user.profile_updated", "User", user, old, fresh, now)));
            return new ProfileChange.Changed();
        });
    }

    private static List<Fault> faults(UpdateProfileInput input, Set<String> given, List<EditableField<?>> fields) {
        List<Fault> faults = new ArrayList<>();
        String name = input.getDisplayName();
        if (given.contains(NAME) && (name == null || name.isBlank())) {
            faults.add(new Fault(UpdateProfileErrorCode.REQUIRED, NAME));
        } else if (name != null && name.strip().length() > LONGEST_NAME) {
            faults.add(new Fault(UpdateProfileErrorCode.TOO_LONG, NAME));
        }
        fields.forEach(field -> field.fault(input).ifPresent(code -> faults.add(new Fault(code, field.name()))));
        return faults;
    }

    /** What columns are to hold; notes for the audit log what is another value than before. */
    private static Map<Field<?>, @Nullable Object> values(
            List<EditableField<?>> fields,
            UpdateProfileInput input,
            Record before,
            Map<String, @Nullable Object> old,
            Map<String, @Nullable Object> fresh) {
        Map<Field<?>, @Nullable Object> values = new LinkedHashMap<>();
        for (EditableField<?> field : fields) {
            Object value = field.value().apply(input);
            values.put(field.column(), value);
            if (!Objects.equals(before.get(field.column()), value)) {
                old.put(field.name(), text(before.get(field.column())));
                fresh.put(field.name(), text(value));
            }
        }
        return values;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
