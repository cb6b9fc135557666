package io.lyceum.enrollments.certificate;

import io.lyceum.starter.event.Event;
import io.lyceum.starter.event.StateSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells all certificates anew. */
@Component
class CertificateStateSource implements StateSource {

    private final CertificateStateRepository certificates;

    CertificateStateSource(CertificateStateRepository certificates) {
        this.certificates = certificates;
    }

    @Override
    public String name() {
        return "certificates";
    }

    @Override
    public long count() {
        return certificates.count();
    }

    @Override
    public List<Event> page(@Nullable UUID after, int limit) {
        return certificates.list(after, limit).stream().map(CertificateState::event).toList();
    }
}
