package io.lyceum.users.demo;

import com.github.f4b6a3.uuid.UuidCreator;
import io.lyceum.users.generated.types.Role;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Makes an account for each kind of person, with a password that is no secret, where {@code lyceum.demo-accounts} asks for it. */
@Component
@ConditionalOnProperty("lyceum.demo-accounts")
class DemoAccounts implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoAccounts.class);
    private static final String PASSWORD = "lyceum-demo";
    private static final String DOMAIN = "@lyceum.test";

    private static final List<DemoAccount> ACCOUNTS = List.of(
            new DemoAccount("admin", "Ada Admin", List.of(Role.STUDENT, Role.ADMIN)),
            new DemoAccount("instructor", "Ines Instructor", List.of(Role.STUDENT, Role.INSTRUCTOR)),
            new DemoAccount("moderator", "Milo Moderator", List.of(Role.STUDENT, Role.MODERATOR)),
            new DemoAccount("learner", "Lena Learner", List.of(Role.STUDENT)));

    private final DemoAccountRepository accounts;
    private final PasswordEncoder passwords;
    private final Clock clock;

    DemoAccounts(DemoAccountRepository accounts, PasswordEncoder passwords, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** A person to try things out as; the id is the same on every platform. */
    record DemoAccount(String name, String displayName, List<Role> roles) {

        UUID id() {
            return UuidCreator.getNameBasedSha1("demo:user:" + name);
        }

        String email() {
            return name + DOMAIN;
        }
    }

    @Override
    public void run(ApplicationArguments arguments) {
        List<DemoAccount> missing = ACCOUNTS.stream()
                .filter(account -> !accounts.exists(account.id()))
                .toList();
        if (!missing.isEmpty()) {
            String hash = passwords.encode(PASSWORD);
            missing.forEach(account -> accounts.insert(account, hash, clock.instant()));
            LOG.info("Made {} demo accounts", missing.size());
        }
    }
}
