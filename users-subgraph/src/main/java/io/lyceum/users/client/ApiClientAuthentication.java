package io.lyceum.users.client;

import io.lyceum.users.token.SecretToken;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Tells by its secret which program asks. */
@Service
public class ApiClientAuthentication {

    /** How exact the time of the last use is: a program that asks more often costs no further writes. */
    static final Duration USE_PRECISION = Duration.ofMinutes(1);

    private final ApiClientSecretRepository secrets;
    private final Clock clock;

    ApiClientAuthentication(ApiClientSecretRepository secrets, Clock clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    /** The program, if it is not shut out and this is one of its secrets; notes that it was here. */
    public Optional<AuthenticatedClient> authenticate(String clientId, String secret) {
        Instant now = clock.instant();
        Optional<AuthenticatedClient> found = secrets.find(clientId, new SecretToken(secret), now);
        found.ifPresent(client -> secrets.noteUse(client.id(), now, now.minus(USE_PRECISION)));
        return found;
    }
}
