package io.lyceum.users.profile;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Forgets the picture of somebody who is erased. */
@Component
public class AvatarErasure {

    private final AvatarStore pictures;

    AvatarErasure(AvatarStore pictures) {
        this.pictures = pictures;
    }

    /** Deletes a picture once the caller's transaction has committed; nothing where there is none. */
    public void deleteAfterCommit(@Nullable URI picture) {
        if (picture == null) {
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                pictures.delete(picture);
            }
        });
    }
}
