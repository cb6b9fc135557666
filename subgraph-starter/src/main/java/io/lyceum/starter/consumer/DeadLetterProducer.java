package io.lyceum.starter.consumer;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/** Sends to dead-letter topics; connects when there is the first to send. */
record DeadLetterProducer(DefaultKafkaProducerFactory<String, byte[]> factory, KafkaTemplate<String, byte[]> template) implements DisposableBean {

    @Override
    public void destroy() {
        factory.destroy();
    }
}
