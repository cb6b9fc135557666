package io.lyceum.users.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.testing.SubgraphTest;
import io.lyceum.users.session.PasswordCheck.Outcome;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;

@SubgraphTest
class PasswordCheckTest {

    @Autowired
    private CredentialRepository accounts;
    @Autowired
    private SignInLimit limit;
    @Autowired
    private PasswordEncoder passwords;

    @Test
    void theHashOfNobodyTakesAsLongAsThoseOfPeople() {
        String somebodys = passwords.encode("difference engine");

        assertThat(parametersOf(PasswordCheck.HASH_OF_NOBODY)).isEqualTo(parametersOf(somebodys));
        assertThat(PasswordCheck.HASH_OF_NOBODY).hasSameSizeAs(somebodys);
        assertThat(passwords.matches("difference engine", PasswordCheck.HASH_OF_NOBODY)).isFalse();
    }

    @Test
    void noPasswordIsHashedBeforeSomebodyComesWithOne() {
        Listening encoder = new Listening(new ArrayList<>());

        PasswordCheck check = new PasswordCheck(accounts, limit, encoder);
        assertThat(encoder.heard()).isEmpty();

        assertThat(check.ofAddress("nobody@example.test", "difference engine", null)).isInstanceOf(Outcome.Wrong.class);
        assertThat(encoder.heard()).containsExactly("difference engine");
    }

    /** All but the salt and the hash itself. */
    private static String parametersOf(String hash) {
        return hash.substring(0, hash.lastIndexOf('$', hash.lastIndexOf('$') - 1));
    }

    /** Knows which passwords it was asked about. */
    private record Listening(List<@Nullable CharSequence> heard) implements PasswordEncoder {

        @Override
        public @Nullable String encode(@Nullable CharSequence password) {
            heard.add(password);
            return "hash";
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            heard.add(password);
            return false;
        }
    }
}
