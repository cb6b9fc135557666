package io.lyceum.enrollments.personal;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.enrollments.generated.tables.DefaultSchema;
import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.personal.PersonalDataSection;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import io.lyceum.testing.SubgraphTest;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A person is told all that this subgraph holds about them; nobody else is. */
@SubgraphTest
class LearningDataTest {

    private static final String QUESTION = "{ learningData }";

    @Autowired
    private GraphClient graph;

    private final UUID ada = UUID.randomUUID();

    @Test
    void aPersonIsToldEachKindOfIt() {
        Answer answer = graph.as(ada).entities(QUESTION, "User", TypeId.encode("user", ada));

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/_entities/0/learningData").propertyNames()).containsExactlyElementsOf(
                LearningDataByUserLoader.SECTIONS.stream().filter(section -> !section.isOne()).map(PersonalDataSection::name).toList());
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
        assertThat(told).containsAll(aboutPeople);
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
