package io.lyceum.users.application;

import io.lyceum.starter.id.UuidGenerator;
import io.lyceum.starter.idempotency.IdempotentMutation;
import io.lyceum.starter.idempotency.Idempotent;
import io.lyceum.users.application.ApplicationSubmission.Submitted;
import io.lyceum.users.audit.Actor;
import io.lyceum.users.audit.AuditTrail;
import io.lyceum.users.generated.types.ApplyToTeachInput;
import io.lyceum.users.generated.types.DecideInstructorApplicationInput;
import io.lyceum.users.generated.types.InstructorApplicationStatus;
import io.lyceum.users.user.UserEvents;
import io.lyceum.users.validation.Checks;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Takes applications in and decides them. Each is noted in the audit log, in the same transaction. */
@Service
class InstructorApplicationService {

    private static final String ENTITY = "InstructorApplication";
    private static final String STATUS = "status";
    private static final int LONGEST_EXPERTISE = 200;
    private static final int LONGEST_MOTIVATION = 5_000;
    private static final int LONGEST_NOTE = 1_000;

    private final ApplicationWriteRepository applications;
    private final IdempotentMutation idempotency;
    private final UserEvents events;
    private final AuditTrail auditTrail;
    private final TransactionOperations transactions;
    private final Clock clock;

    InstructorApplicationService(
            ApplicationWriteRepository applications,
            IdempotentMutation idempotency,
            UserEvents events,
            AuditTrail auditTrail,
            TransactionOperations transactions,
            Clock clock) {
        this.applications = applications;
        this.idempotency = idempotency;
        this.events = events;
        this.auditTrail = auditTrail;
        this.transactions = transactions;
        this.clock = clock;
    }

    Idempotent<ApplicationSubmission> apply(ApplyToTeachInput input, UUID applicant, Actor actor) {
        return idempotency.run(applicant, "applyToTeach", input.getIdempotencyKey(), input, Submitted.class, () -> {
            Optional<ApplicationFault> fault = fault(input, applicant);
            return fault.isPresent() ? new ApplicationSubmission.Refused(fault.get()) : insert(input, applicant, actor);
        });
    }

    /** Decides an application; empty where it was this that did. Of several at once, one does. */
    Optional<ApplicationFault> decide(UUID application, DecideInstructorApplicationInput input, UUID decider, Actor actor) {
        if (input.getNote() != null && input.getNote().length() > LONGEST_NOTE) {
            return Optional.of(ApplicationFault.INVALID_NOTE);
        }
        return transactions.execute(transaction -> {
            Optional<UUID> applicant = applications.applicantOf(application);
            if (applicant.isEmpty()) {
                return Optional.of(ApplicationFault.NOT_FOUND);
            }
            Instant now = clock.instant();
            InstructorApplicationStatus status =
                    input.getIsApproved() ? InstructorApplicationStatus.APPROVED : InstructorApplicationStatus.REJECTED;
            if (!applications.decide(application, status, input.getNote(), decider, now)) {
                return Optional.of(ApplicationFault.ALREADY_DECIDED);
            }
            if (input.getIsApproved()) {
                applications.grantInstructor(applicant.get(), decider, now);
                events.updated(applicant.get(), now);
            }
            Map<String, ?> before = Map.of(STATUS, InstructorApplicationStatus.PENDING);
            auditTrail.append(List.of(actor.notes(
                    "instructor_application.decided", ENTITY, application, before, Map.of(STATUS, status), now)));
            return Optional.empty();
        });
    }

    private ApplicationSubmission insert(ApplyToTeachInput input, UUID applicant, Actor actor) {
        Instant now = clock.instant();
        UUID id = UuidGenerator.next();
        if (!applications.insert(id, applicant, input.getExpertise().strip(), input.getMotivation().strip(), now)) {
            return new ApplicationSubmission.Refused(ApplicationFault.ALREADY_PENDING);
        }
        Map<String, ?> after = Map.of(STATUS, InstructorApplicationStatus.PENDING);
        auditTrail.append(List.of(actor.notes("instructor_application.submitted", ENTITY, id, Map.of(), after, now)));
        return new Submitted(id);
    }

    private Optional<ApplicationFault> fault(ApplyToTeachInput input, UUID applicant) {
        if (!Checks.isName(input.getExpertise(), LONGEST_EXPERTISE)) {
            return Optional.of(ApplicationFault.INVALID_EXPERTISE);
        }
        if (!Checks.isName(input.getMotivation(), LONGEST_MOTIVATION)) {
            return Optional.of(ApplicationFault.INVALID_MOTIVATION);
        }
        return applications.isInstructor(applicant) ? Optional.of(ApplicationFault.ALREADY_INSTRUCTOR) : Optional.empty();
    }
}
