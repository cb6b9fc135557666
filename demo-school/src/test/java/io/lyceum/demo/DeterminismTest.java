package io.lyceum.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DeterminismTest {

    /**
     * What the school of that day comes to. It changes with every change of a text or a rule, which is fine: take the new value over. If it
     * changes with an upgrade of Datafaker or of Java, everybody's demo school gets other people, which should be on purpose.
     */
    private static final String DIGEST = "bc1a124c2e6825a437a86a46c80fd8a04d2572bf4240f53fc294aa005257d93f";

    @Test
    void theSchoolIsTheSameEverywhere() {
        assertThat(digest(Schools.SCHOOL)).isEqualTo(DIGEST);
    }

    @Test
    void neitherTheMachinesLanguageNorItsZoneMatters() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
            assertThat(digest(DemoSchool.of(Schools.TODAY))).isEqualTo(digest(Schools.SCHOOL));
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(digest(DemoSchool.of(Schools.TODAY))).isEqualTo(digest(Schools.SCHOOL));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void everyInstantOfADayGivesTheSameSchool() {
        assertThat(DemoSchool.of(Instant.parse("2026-11-20T23:59:59.999Z"))).isEqualTo(Schools.SCHOOL);
    }

    @Test
    void idsDoNotDependOnTheDay() {
        DemoSchool later = DemoSchool.of(Instant.parse("2027-03-01T00:00:00Z"));

        assertThat(later.people().stream().map(person -> person.id() + person.email()))
                .containsExactlyElementsOf(Schools.SCHOOL.people().stream().map(person -> person.id() + person.email()).toList());
        assertThat(later.lessons().stream().map(lesson -> lesson.id()))
                .containsExactlyElementsOf(Schools.SCHOOL.lessons().stream().map(lesson -> lesson.id()).toList());
    }

    private static String digest(DemoSchool school) {
        TreeMap<String, String> lists = new TreeMap<>();
        try {
            for (RecordComponent component : DemoSchool.class.getRecordComponents()) {
                if (component.getType() == List.class) {
                    lists.put(component.getName(), sha256(component.getAccessor().invoke(school).toString()));
                }
            }
        } catch (ReflectiveOperationException unreadable) {
            throw new AssertionError(unreadable);
        }
        return sha256(lists.toString());
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new AssertionError(missing);
        }
    }
}
