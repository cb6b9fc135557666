package io.lyceum.services;

/** One Kafka for all tests of a JVM, started when the first asks for it and ended with the JVM. Whoever uses it names topics of their own. */
public final class TestKafka {

    private TestKafka() {}

    /** The broker of this JVM; a failure to start it fails every test that asks. */
    public static KafkaBroker shared() {
        return TestServices.shared().kafka();
    }
}
