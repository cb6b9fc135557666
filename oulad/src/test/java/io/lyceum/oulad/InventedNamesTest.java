package io.lyceum.oulad;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InventedNamesTest {

    @Test
    void namesNeverChange() {
        assertThat(InventedNames.learner(11391)).isEqualTo("Foster Christiansen");
        assertThat(InventedNames.learner(28400)).isEqualTo("Brain Wiza");
        assertThat(InventedNames.instructor("AAA")).isEqualTo("Dr Frida Franecki");
    }

    @Test
    void neighboursHaveNamesOfTheirOwn() {
        Set<String> names = IntStream.range(0, 10_000).mapToObj(InventedNames::learner).collect(Collectors.toSet());

        assertThat(names).hasSizeGreaterThan(9_800).allSatisfy(name -> assertThat(name).hasSizeLessThan(60).contains(" "));
    }

    @Test
    void addressesLieBelowAReservedDomain() {
        assertThat(OuladAddresses.learner(11391)).isEqualTo("student-11391@oulad.lyceum.test");
        assertThat(OuladAddresses.instructor("AAA")).isEqualTo("lead-aaa@oulad.lyceum.test");
    }
}
