package io.lyceum.users.profile;

import static io.lyceum.users.generated.tables.Tables.USER_PROFILES;

import io.lyceum.users.audit.Actor;
import io.lyceum.users.audit.AuditTrail;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** People's pictures. A picture that is replaced or taken away is deleted once that has committed. */
@Service
class AvatarService {

    private final AvatarStore pictures;
    private final AvatarErasure erasure;
    private final ProfileWriteRepository profiles;
    private final AuditTrail auditTrail;
    private final TransactionOperations transactions;
    private final Clock clock;

    AvatarService(
            AvatarStore pictures,
            AvatarErasure erasure,
            ProfileWriteRepository profiles,
            AuditTrail auditTrail,
            TransactionOperations transactions,
            Clock clock) {
        this.pictures = pictures;
        this.erasure = erasure;
        this.profiles = profiles;
        this.auditTrail = auditTrail;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Makes a picture the person's, and tells where it is; empty where the account is gone. */
    Optional<URI> put(UUID user, AvatarImage image, Actor actor) {
        URI address = pictures.put(image);
        if (set(user, address, actor)) {
            return Optional.of(address);
        }
        pictures.delete(address);
        return Optional.empty();
    }

    /** Takes the person's picture away; false where the account is gone. */
    boolean remove(UUID user, Actor actor) {
        return set(user, null, actor);
    }

    private boolean set(UUID user, @Nullable URI address, Actor actor) {
        return transactions.execute(transaction -> {
            Instant now = clock.instant();
            if (profiles.lock(user, now).isEmpty()) {
                return false;
            }
            URI before = profiles.read(user).get(USER_PROFILES.AVATAR_URL);
            if (before == null && address == null) {
                return true;
            }
            profiles.setAvatar(user, address, now);
            auditTrail.append(List.of(actor.notes("user.avatar_changed", "User", user, avatar(before), avatar(address), now)));
            erasure.deleteAfterCommit(before);
            return true;
        });
    }

    private static Map<String, @Nullable String> avatar(@Nullable URI address) {
        return Collections.singletonMap("avatarUrl", address == null ? null : address.toString());
    }
}
