package io.lyceum.enrollments.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class CertificateNumberTest {

    @RepeatedTest(20)
    void isReadableAndConsistent() {
        String number = CertificateNumber.draw(2026);

        assertThat(number).matches("LYC-2026-[0-9A-HJKMNP-TV-Z]{7}");
        assertThat(CertificateNumber.isConsistent(number)).isTrue();
    }

    @RepeatedTest(20)
    void aMistypedSymbolIsNoticed() {
        String number = CertificateNumber.draw(2026);
        int last = number.length() - 1;
        for (int i = number.lastIndexOf('-') + 1; i <= last; i++) {
            char other = number.charAt(i) == '7' ? '8' : '7';
            String mistyped = number.substring(0, i) + other + number.substring(i + 1);
            assertThat(CertificateNumber.isConsistent(mistyped)).as(mistyped).isFalse();
        }
    }

    @Test
    void codesAreLongAndNeverTheSame() {
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            codes.add(VerificationCode.draw());
        }
        assertThat(codes).hasSize(1_000).allMatch(code -> code.matches("[A-Za-z0-9_-]{32}"));
    }
}
