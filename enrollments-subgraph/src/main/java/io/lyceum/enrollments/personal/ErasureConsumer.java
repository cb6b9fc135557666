package io.lyceum.enrollments.personal;

import io.lyceum.starter.event.EventConsumer;
import io.lyceum.starter.event.ReceivedEvent;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Forgets what somebody wrote whose account was erased. What they learned and paid stays, as do certificates and invoices. */
@Component
class ErasureConsumer implements EventConsumer {

    private final ErasureRepository texts;

    ErasureConsumer(ErasureRepository texts) {
        this.texts = texts;
    }

    @Override
    public String name() {
        return "erased-texts";
    }

    @Override
    public Set<String> topics() {
        return Set.of("user.erased");
    }

    @Override
    public void on(ReceivedEvent event) {
        texts.forgetNotes(event.aggregateId());
        texts.forgetRefundReasons(event.aggregateId());
    }
}
