package io.lyceum.users.demo;

import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Makes the demo accounts that are missing, or lack their password, with a password that is no secret, where {@code lyceum.demo-accounts} asks for them. */
@Component
@ConditionalOnProperty("lyceum.demo-accounts")
class DemoAccounts implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoAccounts.class);
    private static final String PASSWORD = "lyceum-demo";

    private final DemoAccountRepository accounts;
    private final PasswordEncoder passwords;
    private final Clock clock;

    DemoAccounts(DemoAccountRepository accounts, PasswordEncoder passwords, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        List<DemoAccount> missing = DemoAccount.all().stream()
                .filter(account -> !accounts.isComplete(account))
                .toList();
        if (!missing.isEmpty()) {
            String hash = passwords.encode(PASSWORD);
            missing.forEach(account -> accounts.make(account, account.canSignIn() ? hash : null, clock.instant()));
            LOG.info("Made {} demo accounts", missing.size());
        }
    }
}
