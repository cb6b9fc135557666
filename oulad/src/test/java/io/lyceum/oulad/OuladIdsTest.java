package io.lyceum.oulad;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OuladIdsTest {

    private static final Presentation AAA = new Presentation("AAA", "2013J");
    private static final AssessmentRow ASSESSMENT = new AssessmentRow(AAA, 1752, AssessmentType.TMA, 19, BigDecimal.TEN);
    private static final ResultRow RESULT = new ResultRow(ASSESSMENT, 11391, 18, false, null);
    private static final EnrollmentKey KEY = new EnrollmentKey(AAA, 11391);

    @Test
    void idsNeverChange() {
        assertThat(OuladIds.user(11391)).hasToString("9d3d10f0-32fc-8060-bac2-8430cb9f5750");
        assertThat(OuladIds.instructor("AAA")).hasToString("c4bd14b2-caca-8d7e-8c90-f86fbbf91244");
        assertThat(OuladIds.category("AAA")).hasToString("304b6e03-8aff-844e-bc2e-3a196aed6cd9");
        assertThat(OuladIds.course(AAA)).hasToString("74446447-3cfa-8ed4-90d8-7adfe6766b2b");
        assertThat(OuladIds.module(AAA, "resource")).hasToString("dd24d445-0885-8fa7-a7ea-51e7ed206632");
        assertThat(OuladIds.lesson(new PageRow(AAA, 546943, "resource"))).hasToString("ff4911ee-484d-8c10-b2bb-b1004f891934");
        assertThat(OuladIds.enrollment(KEY)).hasToString("23a81ae5-d234-8e86-b17d-8c9e87cf5bd5");
        assertThat(OuladIds.certificate(KEY)).hasToString("7c563ce1-ee16-82e8-9cf2-d164f7172e68");
        assertThat(OuladIds.quiz(ASSESSMENT)).hasToString("a44740e0-61d9-84b7-ba50-ccce1c15551b");
        assertThat(OuladIds.assignment(ASSESSMENT)).hasToString("39d2fc7f-e6e8-83f5-954a-38d03d58557c");
        assertThat(OuladIds.attempt(RESULT)).hasToString("77eb35ab-1e69-8ffd-8eb9-39a72ec31e2c");
        assertThat(OuladIds.submission(RESULT)).hasToString("422fcbfc-1738-85cd-ac27-e6a426a807e0");
    }

    @Test
    void theySayThatTheyAreOfVersion8() {
        List<UUID> ids = List.of(OuladIds.user(1), OuladIds.course(AAA), OuladIds.submission(RESULT));

        assertThat(ids).extracting(UUID::version).containsOnly(8);
        assertThat(ids).extracting(UUID::variant).containsOnly(2);
    }
}
