package io.lyceum.enrollments.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.enrollments.School;
import io.lyceum.enrollments.Shop;
import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import io.lyceum.testing.SubgraphTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Plans are everybody's. */
@SubgraphTest
@Import({School.class, Shop.class})
class PlansTest {

    @Autowired
    private GraphClient graph;

    @Autowired
    private School school;

    @Autowired
    private Shop shop;

    @BeforeEach
    void nothingIsOffered() {
        school.removeAll();
    }

    @Test
    void theOfferedOnesAreListedInTheirOrder() {
        shop.plan("team", 2, true);
        shop.plan("student", 1, true);
        shop.plan("founder", 0, false);

        Answer answer = graph.ask("{ plans { slug name description price { amount currency } interval features isOffered } }");

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/plans").valueStream().map(plan -> plan.path("slug").asString())).containsExactly("student", "team");
        assertThat(answer.at("/plans/0").toString()).isEqualTo("""
                {"slug":"student","name":"Plan student","description":null,"price":{"amount":"19.00","currency":"EUR"},\
                "interval":"MONTH","features":["Every course","Certificates"],"isOffered":true}""");
        assertThat(answer.statements()).isEqualTo(1);
    }

    @Test
    void oneThatIsNotOfferedAnyMoreIsStillKnownByItsId() {
        UUID founder = shop.plan("founder", 0, false);

        Answer answer = graph.entities("{ slug isOffered }", "Plan", TypeId.encode("plan", founder));

        assertThat(answer.at("/_entities/0").toString()).isEqualTo("{\"slug\":\"founder\",\"isOffered\":false}");
    }
}
