package io.lyceum.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class NameBasedUuidTest {

    @Test
    void namesBecomeUuidsAsInTheStandardsExample() {
        UUID dns = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");

        assertThat(NameBasedUuid.of(dns, "www.example.com")).hasToString("5c146b14-3c52-8afd-938a-375d0df1fbf6");
    }
}
