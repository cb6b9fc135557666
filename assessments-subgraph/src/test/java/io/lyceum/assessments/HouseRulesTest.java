package io.lyceum.assessments;

import io.lyceum.testing.HouseRules;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

    @Test
    void theHouseIsInOrder() {
        HouseRules.check("io.lyceum.assessments");
    }
}
