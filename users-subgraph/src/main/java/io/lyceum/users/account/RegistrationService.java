package io.lyceum.users.account;

import io.lyceum.starter.id.UuidGenerator;
import io.lyceum.starter.idempotency.Idempotent;
import io.lyceum.starter.idempotency.IdempotentMutation;
import io.lyceum.users.account.EmailVerificationRepository.Choice;
import io.lyceum.users.account.MailLimit.Verdict;
import io.lyceum.users.audit.Actor;
import io.lyceum.users.audit.AuditTrail;
import io.lyceum.users.generated.types.RegisterUserErrorCode;
import io.lyceum.users.generated.types.UserStatus;
import io.lyceum.users.mail.MailOutbox;
import io.lyceum.users.user.UserEvents;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** Makes accounts. Whether an address is free is told to its owner alone, by mail. */
@Service
class RegistrationService {

    private static final String MUTATION = "registerUser";

    private final AccountRepository accounts;
    private final VerificationCodes codes;
    private final PasswordRules rules;
    private final PasswordEncoder passwords;
    private final MailLimit limit;
    private final EvenTime evenTime;
    private final IdempotentMutation idempotency;
    private final MailOutbox mailOutbox;
    private final AccountMails mails;
    private final UserEvents events;
    private final AuditTrail auditTrail;
    private final Clock clock;

    RegistrationService(
            AccountRepository accounts,
            VerificationCodes codes,
            PasswordRules rules,
            PasswordEncoder passwords,
            MailLimit limit,
            EvenTime evenTime,
            IdempotentMutation idempotency,
            MailOutbox mailOutbox,
            AccountMails mails,
            UserEvents events,
            AuditTrail auditTrail,
            Clock clock) {
        this.accounts = accounts;
        this.codes = codes;
        this.rules = rules;
        this.passwords = passwords;
        this.limit = limit;
        this.evenTime = evenTime;
        this.idempotency = idempotency;
        this.mailOutbox = mailOutbox;
        this.mails = mails;
        this.events = events;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /** Registers somebody; the same answer after the same time, whoever has the address. No connection is held while the password is hashed. */
    Registration register(RegistrationRequest request, Actor actor) {
        if (!request.isNamed()) {
            return new Registration.Refused(RegisterUserErrorCode.INVALID_DISPLAY_NAME);
        }
        return rules.fault(request.password(), request.email())
                .<Registration>map(fault -> new Registration.Refused(RegisterUserErrorCode.valueOf(fault.name())))
                .orElseGet(() -> evenTime.call(() -> limited(request, actor)));
    }

    private Registration limited(RegistrationRequest request, Actor actor) {
        return switch (limit.begin(request.email(), actor.ipAddress())) {
            case Verdict.Refused refused -> new Registration.Refused(RegisterUserErrorCode.RATE_LIMITED, refused.retryAfterSeconds());
            case Verdict.Granted granted -> registered(request, granted.isSent(), actor);
        };
    }

    private Registration registered(RegistrationRequest request, boolean isSent, Actor actor) {
        Choice choice = new Choice(passwords.encode(request.password()), request.displayName());
        Idempotent<Registered> outcome = idempotency.run(
                keyHolder(request.email()), MUTATION, request.idempotencyKey(), request.told(), Registered.class, () -> {
                    write(request.email(), choice, isSent, actor);
                    return new Registered(request.email());
                });
        return switch (outcome) {
            case Idempotent.Answered<Registered> answered -> new Registration.Accepted(answered.answer().email(), answered.isReplay());
            case Idempotent.Reused<Registered> _ -> new Registration.Refused(RegisterUserErrorCode.IDEMPOTENCY_KEY_REUSED);
        };
    }

    private void write(String email, Choice choice, boolean isSent, Actor actor) {
        Instant now = clock.instant();
        UUID user = UuidGenerator.next();
        if (accounts.insert(user, email, choice.passwordHash(), choice.displayName(), now)) {
            events.registered(user);
            auditTrail.append(List.of(actor.as(user).notes(
                    "user.registered", "User", user, Map.of(), Map.of("email", email, "status", UserStatus.PENDING), now)));
            codes.send(user, email, choice, isSent);
            return;
        }
        accounts.findByEmail(email).ifPresent(owner -> tell(owner, choice, isSent));
    }

    /** Who waits for verification may be the same person again: the code belongs to this registration and to no other. */
    private void tell(Account owner, Choice choice, boolean isSent) {
        if (owner.isPending()) {
            codes.send(owner.id(), owner.email(), choice, isSent);
        } else if (isSent) {
            mailOutbox.append(owner.status() == UserStatus.DELETED
                    ? mails.registeredAndDeleted(owner.id(), owner.email())
                    : mails.registeredAlready(owner.id(), owner.email()));
        }
    }

    /** Nobody is signed in yet: an idempotency key belongs to the address that it is used with. */
    private static UUID keyHolder(String email) {
        return UUID.nameUUIDFromBytes(email.getBytes(StandardCharsets.UTF_8));
    }

    /** What is kept of an answer, which tells nothing that was not asked. */
    record Registered(String email) {}
}
