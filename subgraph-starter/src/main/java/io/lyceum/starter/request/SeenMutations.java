package io.lyceum.starter.request;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;

/**
 * The signatures of mutations, for as long as they hold: a mutation that was recorded on its way is refused when it comes once more. Queries are
 * not kept: sent again they tell whoever recorded them nothing that the first answer did not, and remembering each would cost more than it is worth.
 */
class SeenMutations {

    private static final byte[] WORD = "mutation".getBytes(StandardCharsets.US_ASCII);
    private static final int MOST = 200_000;

    // A signature holds from a minute before its time to a minute after it.
    private final Cache<String, Boolean> seen =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(RouterSignature.WINDOW.multipliedBy(2).plus(Duration.ofSeconds(1))).build();

    /**
     * Whether the request has come before under the same signature; notes it otherwise.
     *
     * @param signature one that holds, so that the body is what the router wrote
     */
    boolean isRepeated(String signature, byte[] body) {
        return speaksOfMutation(body) && seen.asMap().putIfAbsent(signature, true) != null;
    }

    private static boolean speaksOfMutation(byte[] body) {
        for (int start = 0; start <= body.length - WORD.length; start++) {
            if (body[start] == WORD[0] && Arrays.equals(body, start, start + WORD.length, WORD, 0, WORD.length)) {
                return true;
            }
        }
        return false;
    }
}
