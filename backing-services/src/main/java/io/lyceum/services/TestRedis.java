package io.lyceum.services;

/** One Redis for all tests of a JVM, started when the first asks for it and ended with the JVM. Whoever uses it has keys of their own. */
public final class TestRedis {

    private TestRedis() {}

    /** The server of this JVM; a failure to start it fails every test that asks. */
    public static RedisServer shared() {
        return TestServices.shared().redis();
    }
}
