package io.lyceum.enrollments.personal;

import static io.lyceum.enrollments.generated.tables.Tables.LESSON_PROGRESS;
import static io.lyceum.enrollments.generated.tables.Tables.REFUNDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.enrollments.Classroom;
import io.lyceum.enrollments.School;
import io.lyceum.enrollments.Shop;
import io.lyceum.enrollments.generated.tables.DefaultSchema;
import io.lyceum.enrollments.generated.types.RefundStatus;
import io.lyceum.starter.event.ReceivedEvent;
import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.personal.PersonalDataSection;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import io.lyceum.testing.SubgraphTest;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Named;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A person is told all that this subgraph holds about them; nobody else is. */
@SubgraphTest
@Import({School.class, Shop.class, Classroom.class})
class LearningDataTest {

    private static final String QUESTION = "{ learningData }";

    @Autowired
    private GraphClient graph;

    @Autowired
    private School school;

    @Autowired
    private Shop shop;

    @Autowired
    private Classroom classroom;

    @Autowired
    private DSLContext database;

    private final UUID ada = UUID.randomUUID();

    @BeforeEach
    void nothingIsKnown() {
        classroom.removeAll();
        school.removeAll();
    }

    @Test
    void aPersonIsToldEachKindOfIt() {
        Answer answer = graph.as(ada).entities(QUESTION, "User", TypeId.encode("user", ada));

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/_entities/0/learningData").propertyNames()).containsExactlyElementsOf(
                LearningDataByUserLoader.SECTIONS.stream().filter(section -> !section.isOne()).map(PersonalDataSection::name).toList());
    }

    @Test
    void whatWasBilledAndGivenBackIsToldToo() {
        UUID payment = shop.pay(school.enroll(ada, school.someone()));
        shop.refund(payment, "40.00", RefundStatus.SUCCEEDED);
        shop.refund(shop.pay(school.enroll(school.someone(), school.someone())), "40.00", RefundStatus.SUCCEEDED);

        JsonNode data = graph.as(ada).entities(QUESTION, "User", TypeId.encode("user", ada)).at("/_entities/0/learningData");

        assertThat(data.at("/refunds")).hasSize(1);
        assertThat(data.at("/refunds/0/paymentId").asString()).isEqualTo(TypeId.encode("payment", payment));
        assertThat(data.at("/refunds/0/reason").asString()).isEqualTo("Changed my mind");
        assertThat(data.at("/refunds/0").has("userId")).isFalse();
        assertThat(data.at("/invoiceLines")).hasSize(1);
        assertThat(data.at("/invoiceLines/0/description").asString()).isEqualTo("Engines");
    }

    @Test
    void whoIsErasedLosesWhatTheyWrote() {
        UUID enrollment = school.enroll(ada, school.someone());
        school.progress(enrollment, ada, school.someone(), "40");
        UUID other = school.someone();
        school.progress(school.enroll(other, school.someone()), other, school.someone(), "40");
        database.update(LESSON_PROGRESS).set(LESSON_PROGRESS.NOTES, "Pistons").execute();
        shop.refund(shop.pay(enrollment), "40.00", RefundStatus.SUCCEEDED);
        ReceivedEvent erased = new ReceivedEvent(UUID.randomUUID(), "user.erased", ada, 3, School.OPENING, JsonMapper.shared().createObjectNode());

        classroom.tell(erased);
        classroom.tell(erased);

        assertThat(database.fetchValues(LESSON_PROGRESS.NOTES, LESSON_PROGRESS.USER_ID.eq(ada))).containsOnlyNulls();
        assertThat(database.fetchValues(LESSON_PROGRESS.NOTES, LESSON_PROGRESS.USER_ID.eq(other))).containsExactly("Pistons");
        assertThat(database.fetchSingle(REFUNDS).getReason()).isNull();
    }

    @Test
    void itIsThePersonsAndTheScopesAlone() {
        String id = TypeId.encode("user", ada);

        Answer nobody = graph.entities(QUESTION, "User", id);
        Answer somebody = graph.as(UUID.randomUUID(), "users:read").entities(QUESTION, "User", id);
        Answer administrator = graph.as(UUID.randomUUID(), "users:write").entities(QUESTION, "User", id);

        assertThat(nobody.at("/_entities/0/learningData").isNull()).isTrue();
        assertThat(somebody.at("/_entities/0/learningData").isNull()).isTrue();
        assertThat(nobody.statements() + somebody.statements()).isZero();
        assertThat(administrator.at("/_entities/0/learningData").isObject()).isTrue();
    }

    @Test
    void noTableThatIsAboutPeopleIsForgotten() {
        Set<String> told = LearningDataByUserLoader.SECTIONS.stream().map(section -> section.table().getName()).collect(Collectors.toSet());
        Set<String> aboutPeople = DefaultSchema.DEFAULT_SCHEMA.tableStream()
                .filter(table -> table.field("user_id") != null)
                .map(Named::getName)
                .collect(Collectors.toSet());

        // Keys of requests are kept for a day, and hold what the person asked for and was answered.
        aboutPeople.remove("idempotency_keys");
        assertThat(told).containsAll(aboutPeople).contains("refunds", "invoice_lines");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100})
    void howeverManyPeopleItIsAsManyStatements(int count) {
        String[] ids = IntStream.range(0, count).mapToObj(i -> TypeId.encode("user", UUID.randomUUID())).toArray(String[]::new);

        Answer answer = graph.as(ada, "users:write").entities(QUESTION, "User", ids);

        assertThat(answer.at("/_entities")).hasSize(count);
        assertThat(answer.statements()).isEqualTo(LearningDataByUserLoader.SECTIONS.size());
    }
}
