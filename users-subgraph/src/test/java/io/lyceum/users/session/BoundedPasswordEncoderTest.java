package io.lyceum.users.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lyceum.users.AtOnce;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

/** However many passwords arrive at once, a few are looked at, and all are in the end. */
class BoundedPasswordEncoderTest {

    private final AtomicInteger working = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    private final PasswordEncoder counting = new PasswordEncoder() {
        @Override
        public String encode(CharSequence password) {
            if (password.isEmpty()) {
                throw new IllegalArgumentException("empty");
            }
            most.accumulateAndGet(working.incrementAndGet(), Math::max);
            Thread.yield();
            working.decrementAndGet();
            return password.toString();
        }

        @Override
        public boolean matches(CharSequence password, String hash) {
            return encode(password).equals(hash);
        }
    };

    @Test
    void noMoreAreHashedAtATimeThanItIsTold() throws Exception {
        PasswordEncoder bounded = new BoundedPasswordEncoder(counting, 2);

        List<Boolean> answers = AtOnce.run(50, () -> bounded.matches("difference engine", "difference engine"));

        assertThat(answers).containsOnly(true);
        assertThat(most.get()).isLessThanOrEqualTo(2);
    }

    @Test
    void aFailureGivesItsTurnBack() {
        PasswordEncoder bounded = new BoundedPasswordEncoder(counting, 1);

        assertThatThrownBy(() -> bounded.encode("")).isInstanceOf(IllegalArgumentException.class);
        assertThat(bounded.encode("difference engine")).isEqualTo("difference engine");
    }
}
