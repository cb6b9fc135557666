package io.lyceum.users.session;

import static io.lyceum.users.generated.tables.Tables.USERS;
import static org.jooq.Records.mapping;

import io.lyceum.users.session.PasswordCheck.Account;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Accounts that have a password. */
@Repository
class CredentialRepository {

    private final DSLContext database;

    CredentialRepository(DSLContext database) {
        this.database = database;
    }

    Optional<Account> findByEmail(String email) {
        return find(USERS.EMAIL.eq(email).and(USERS.DELETED_AT.isNull()));
    }

    Optional<Account> findDeletedByEmail(String email) {
        return find(USERS.EMAIL.eq(email).and(USERS.DELETED_AT.isNotNull()).and(USERS.ERASED_AT.isNull()));
    }

    Optional<Account> findById(UUID id) {
        return find(USERS.ID.eq(id).and(USERS.DELETED_AT.isNull()));
    }

    private Optional<Account> find(Condition condition) {
        return database.select(USERS.ID, USERS.EMAIL, USERS.PASSWORD_HASH, USERS.STATUS)
                .from(USERS)
                .where(condition, USERS.PASSWORD_HASH.isNotNull())
                .fetchOptional(mapping(Account::new));
    }
}
