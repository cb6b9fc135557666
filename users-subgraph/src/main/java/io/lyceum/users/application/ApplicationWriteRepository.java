package io.lyceum.users.application;

import static io.lyceum.users.generated.tables.Tables.INSTRUCTOR_APPLICATIONS;
import static io.lyceum.users.generated.tables.Tables.USERS;
import static io.lyceum.users.generated.tables.Tables.USER_ROLES;

import io.lyceum.users.generated.types.InstructorApplicationStatus;
import io.lyceum.users.generated.types.Role;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Applications, as they are made and decided. */
@Repository
class ApplicationWriteRepository {

    private final DSLContext database;

    ApplicationWriteRepository(DSLContext database) {
        this.database = database;
    }

    boolean isInstructor(UUID user) {
        return database.fetchExists(USER_ROLES, USER_ROLES.USER_ID.eq(user), USER_ROLES.ROLE.eq(Role.INSTRUCTOR));
    }

    /** Whether it was made: it is not where one of the person's waits. */
    boolean insert(UUID id, UUID user, String expertise, String motivation, Instant now) {
        return database.insertInto(INSTRUCTOR_APPLICATIONS)
                        .set(INSTRUCTOR_APPLICATIONS.ID, id)
                        .set(INSTRUCTOR_APPLICATIONS.USER_ID, user)
                        .set(INSTRUCTOR_APPLICATIONS.EXPERTISE, expertise)
                        .set(INSTRUCTOR_APPLICATIONS.MOTIVATION, motivation)
                        .set(INSTRUCTOR_APPLICATIONS.STATUS, InstructorApplicationStatus.PENDING)
                        .set(INSTRUCTOR_APPLICATIONS.SUBMITTED_AT, now)
                        .onDuplicateKeyIgnore()
                        .execute()
                == 1;
    }

    Optional<UUID> applicantOf(UUID application) {
        return database.select(INSTRUCTOR_APPLICATIONS.USER_ID)
                .from(INSTRUCTOR_APPLICATIONS)
                .where(INSTRUCTOR_APPLICATIONS.ID.eq(application))
                .fetchOptional(INSTRUCTOR_APPLICATIONS.USER_ID);
    }

    /** Whether it was this that decided the application. */
    boolean decide(UUID application, InstructorApplicationStatus status, @Nullable String note, UUID decidedBy, Instant now) {
        return database.update(INSTRUCTOR_APPLICATIONS)
                        .set(INSTRUCTOR_APPLICATIONS.STATUS, status)
                        .set(INSTRUCTOR_APPLICATIONS.NOTE, note)
                        .set(INSTRUCTOR_APPLICATIONS.DECIDED_BY, decidedBy)
                        .set(INSTRUCTOR_APPLICATIONS.DECIDED_AT, now)
                        .where(
                                INSTRUCTOR_APPLICATIONS.ID.eq(application),
                                INSTRUCTOR_APPLICATIONS.STATUS.eq(InstructorApplicationStatus.PENDING))
                        .execute()
                == 1;
    }

    /** Lets a person teach, whose row is locked from then on. */
    void grantInstructor(UUID user, UUID grantedBy, Instant now) {
        database.select(USERS.ID).from(USERS).where(USERS.ID.eq(user)).forUpdate().fetch();
        database.insertInto(USER_ROLES)
                .set(USER_ROLES.USER_ID, user)
                .set(USER_ROLES.ROLE, Role.INSTRUCTOR)
                .set(USER_ROLES.GRANTED_AT, now)
                .set(USER_ROLES.GRANTED_BY, grantedBy)
                .onDuplicateKeyIgnore()
                .execute();
    }
}
