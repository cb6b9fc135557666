package io.lyceum.users.session;

import io.lyceum.users.generated.types.UserStatus;
import io.lyceum.users.session.SignInLimit.Attempt;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Tells whether a password is an account's. Every attempt counts against {@link SignInLimit} until its password turns out right; an unknown
 * account takes as long as a wrong password and is answered alike. No connection is held while the password is checked, which takes a while by
 * design.
 */
@Component
public class PasswordCheck {

    // Of no password, and with the parameters of PasswordConfiguration: an unknown account takes as long as a wrong password.
    static final String HASH_OF_NOBODY = "$argon2id$v=19$m=19456,t=2,p=1$HjOcHy9hPiRd96oY6kHszQ$TfqSipqBPia1eFnwlPQ6qHINVt3MBakm0b6x9oL+MuU";

    private final CredentialRepository accounts;
    private final SignInLimit limit;
    private final PasswordEncoder passwords;

    PasswordCheck(CredentialRepository accounts, SignInLimit limit, PasswordEncoder passwords) {
        this.accounts = accounts;
        this.limit = limit;
        this.passwords = passwords;
    }

    /**
     * Of the account with an address, unless it was deleted.
     *
     * @param email in any case
     * @param ipAddress where the attempt comes from; null where that is not known
     */
    public Outcome ofAddress(String email, String password, @Nullable String ipAddress) {
        return check(email, password, ipAddress, () -> accounts.findByEmail(email));
    }

    /** Of the account with an address that was deleted and is not erased yet. */
    public Outcome ofDeletedAddress(String email, String password, @Nullable String ipAddress) {
        return check(email, password, ipAddress, () -> accounts.findDeletedByEmail(email));
    }

    /** Of a person who is signed in, and is to prove once more who they are. */
    public Outcome ofPerson(UUID person, String password, @Nullable String ipAddress) {
        Optional<Account> account = accounts.findById(person);
        return account.isEmpty() ? new Outcome.Wrong() : check(account.get().email(), password, ipAddress, () -> account);
    }

    private Outcome check(String email, String password, @Nullable String ipAddress, Supplier<Optional<Account>> search) {
        return switch (limit.begin(email, ipAddress)) {
            case Attempt.Refused refused -> new Outcome.Limited(Math.toIntExact(refused.retryAfterSeconds()));
            case Attempt.Counted attempt -> {
                Optional<Account> account = search.get();
                String hash = account.map(Account::passwordHash).orElse(HASH_OF_NOBODY);
                if (!passwords.matches(password, hash) || account.isEmpty()) {
                    yield new Outcome.Wrong();
                }
                limit.forgive(attempt);
                yield new Outcome.Right(account.get());
            }
        };
    }

    /**
     * An account that has a password.
     *
     * @param passwordHash as it was when the password was looked at
     */
    public record Account(UUID id, String email, String passwordHash, UserStatus status) {

        @Override
        public String toString() {
            return "Account[%s]".formatted(id);
        }
    }

    /** What came out. */
    public sealed interface Outcome {

        /** The password is the account's. */
        record Right(Account account) implements Outcome {}

        /** There is no such account, or it has another password, or none. */
        record Wrong() implements Outcome {}

        /** Too many attempts have failed lately: the password was not looked at. */
        record Limited(int retryAfterSeconds) implements Outcome {}
    }
}
