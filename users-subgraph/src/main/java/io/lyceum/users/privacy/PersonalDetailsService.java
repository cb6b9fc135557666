package io.lyceum.users.privacy;

import io.lyceum.users.audit.Actor;
import io.lyceum.users.audit.AuditTrail;
import io.lyceum.users.encryption.PhoneNumber;
import io.lyceum.users.generated.types.UpdatePersonalDetailsErrorCode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Sets personal details. The audit log tells that they changed, and not what they are. */
@Service
class PersonalDetailsService {

    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final int LONGEST_ADDRESS = 500;

    private final PersonalDetailsRepository details;
    private final AuditTrail auditTrail;
    private final TransactionOperations transactions;
    private final Clock clock;

    PersonalDetailsService(
            PersonalDetailsRepository details, AuditTrail auditTrail, TransactionOperations transactions, Clock clock) {
        this.details = details;
        this.auditTrail = auditTrail;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Sets what a person tells.
     *
     * @return why nothing was set; empty where it was
     */
    Optional<UpdatePersonalDetailsErrorCode> update(UUID user, PersonalDetails told, int expectedVersion, Actor actor) {
        Optional<String> phone = Optional.ofNullable(told.phone()).flatMap(PhoneNumber::normalized);
        Optional<UpdatePersonalDetailsErrorCode> fault = fault(told, phone.isPresent());
        if (fault.isPresent()) {
            return fault;
        }
        PersonalDetails kept = new PersonalDetails(phone.orElse(null), told.dateOfBirth(), text(told.address()));
        return transactions.execute(transaction -> {
            Instant now = clock.instant();
            if (!details.update(user, kept, expectedVersion, now)) {
                return Optional.of(UpdatePersonalDetailsErrorCode.VERSION_CONFLICT);
            }
            auditTrail.append(List.of(actor.notes("user.personal_details_changed", "User", user, Map.of(), noted(kept), now)));
            return Optional.empty();
        });
    }

    private Optional<UpdatePersonalDetailsErrorCode> fault(PersonalDetails told, boolean isPhone) {
        if (told.phone() != null && !isPhone) {
            return Optional.of(UpdatePersonalDetailsErrorCode.INVALID_PHONE);
        }
        LocalDate born = told.dateOfBirth();
        if (born != null && (born.isBefore(FIRST_DAY) || born.isAfter(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)))) {
            return Optional.of(UpdatePersonalDetailsErrorCode.INVALID_DATE_OF_BIRTH);
        }
        return told.address() != null && told.address().length() > LONGEST_ADDRESS
                ? Optional.of(UpdatePersonalDetailsErrorCode.INVALID_ADDRESS)
                : Optional.empty();
    }

    private static Map<String, @Nullable Object> noted(PersonalDetails kept) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("phone", kept.phone());
        fields.put("dateOfBirth", kept.dateOfBirth() == null ? null : kept.dateOfBirth().toString());
        fields.put("address", kept.address());
        return fields;
    }

    private static @Nullable String text(@Nullable String written) {
        return written == null || written.isBlank() ? null : written.strip();
    }
}
