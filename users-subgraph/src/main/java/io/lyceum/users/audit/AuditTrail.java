package io.lyceum.users.audit;

import java.util.List;
import org.springframework.stereotype.Component;

/** Where a change is noted. */
@Component
public class AuditTrail {

    private final AuditTrailRepository entries;

    AuditTrail(AuditTrailRepository entries) {
        this.entries = entries;
    }

    /** Notes changes, in one statement and in the transaction that makes them; nothing where the list is empty. */
    public void append(List<AuditNote> notes) {
        if (!notes.isEmpty()) {
            entries.insert(notes);
        }
    }
}
