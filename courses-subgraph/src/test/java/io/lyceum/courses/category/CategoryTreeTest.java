package io.lyceum.courses.category;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.courses.Catalogue;
import io.lyceum.courses.CatalogueTest;
import io.lyceum.courses.Details;
import io.lyceum.courses.counts.KeptCounts;
import io.lyceum.courses.generated.types.CourseStatus;
import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@CatalogueTest
class CategoryTreeTest {

    @Autowired
    private GraphClient graph;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Details details;

    @Autowired
    private KeptCounts counts;

    private UUID science;
    private UUID optics;

    @BeforeEach
    void aTree() {
        catalogue.removeAll();
        science = catalogue.category("Science", null);
        UUID physics = catalogue.category("Physics", science);
        optics = catalogue.category("Optics", physics);
        catalogue.category("Arts", null);
        file("Lenses", optics, CourseStatus.PUBLISHED);
        file("Motion", physics, CourseStatus.PUBLISHED);
        file("Secret", optics, CourseStatus.DRAFT);
        counts.recount();
    }

    @Test
    void theTreeFromTheTop() {
        Answer answer = graph.ask("{ categories { name courseCount children { name courseCount children { name courseCount children { name } } } } }");

        assertThat(answer.at("/categories").toString())
                .isEqualTo("[{\"name\":\"Arts\",\"courseCount\":0,\"children\":[]},{\"name\":\"Science\",\"courseCount\":2,\"children\":"
                        + "[{\"name\":\"Physics\",\"courseCount\":2,\"children\":[{\"name\":\"Optics\",\"courseCount\":1,\"children\":[]}]}]}]");
    }

    @Test
    void aSubjectKnowsTheWayUp() {
        Answer answer = graph.ask("{ categoryBySlug(slug: \"optics\") { name parent { name } ancestors { name } } }");

        assertThat(answer.at("/categoryBySlug").toString())
                .isEqualTo("{\"name\":\"Optics\",\"parent\":{\"name\":\"Physics\"},\"ancestors\":[{\"name\":\"Science\"},{\"name\":\"Physics\"}]}");
        assertThat(graph.ask("{ category(id: \"%s\") { ancestors { name } } }".formatted(TypeId.encode("category", science))).at("/category/ancestors").size())
                .isZero();
        assertThat(graph.ask("{ categoryBySlug(slug: \"none\") { name } }").at("/categoryBySlug").isNull()).isTrue();
    }

    @Test
    void theCoursesOfASubtreeComeNewestFirstAndPageByPage() {
        Answer first = graph.ask("{ category(id: \"%s\") { courses(first: 1) { totalCount nodes { title } pageInfo { hasNextPage endCursor } } } }".formatted(TypeId.encode("category", science)));
        Answer second = graph.ask("{ category(id: \"%s\") { courses(first: 1, after: \"%s\") { nodes { title } pageInfo { hasNextPage } } } }"
                .formatted(TypeId.encode("category", science), first.at("/category/courses/pageInfo/endCursor").asString()));

        assertThat(first.at("/category/courses/totalCount").asInt()).isEqualTo(2);
        assertThat(first.at("/category/courses/nodes/0/title").asString()).isEqualTo("Motion");
        assertThat(second.at("/category/courses").toString())
                .isEqualTo("{\"nodes\":[{\"title\":\"Lenses\"}],\"pageInfo\":{\"hasNextPage\":false}}");
    }

    @Test
    void whatIsNotPublishedIsInNoSubjectForAnybody() {
        assertThat(graph.as(UUID.randomUUID(), "courses:review").ask("{ category(id: \"%s\") { courses { totalCount nodes { title } } } }".formatted(TypeId.encode("category", optics)))
                        .at("/category/courses").toString())
                .isEqualTo("{\"totalCount\":1,\"nodes\":[{\"title\":\"Lenses\"}]}");
    }

    @Test
    void tagsAreFoundByTheBeginningOfTheirNames() {
        List.of("Python", "Pytorch", "Java", "100% Proof").forEach(details::tag);

        assertThat(names(graph.ask("{ tags { totalCount nodes { name } } }"))).containsExactly("100% Proof", "Java", "Python", "Pytorch");
        assertThat(names(graph.ask("{ tags(search: \"PYT\") { totalCount nodes { name } } }"))).containsExactly("Python", "Pytorch");
        assertThat(names(graph.ask("{ tags(search: \"%\") { totalCount nodes { name } } }"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100})
    void subjectsBySlugCostOneStatementHoweverMany(int count) {
        IntStream.range(0, count).forEach(i -> catalogue.category("Subject " + i, null));
        String aliases = IntStream.range(0, count)
                .mapToObj(i -> "s%1$d: categoryBySlug(slug: \"subject-%1$d\") { name }".formatted(i))
                .collect(Collectors.joining(" "));

        Answer answer = graph.ask("{ %s }".formatted(aliases));

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/s%d/name".formatted(count - 1)).asString()).isEqualTo("Subject " + (count - 1));
        assertThat(answer.statements()).isEqualTo(1);
    }

    private void file(String title, UUID category, CourseStatus status) {
        catalogue.file(catalogue.course(title, status), category);
    }

    private static List<String> names(Answer answer) {
        assertThat(answer.errors()).isEmpty();
        List<String> names = answer.at("/tags/nodes").valueStream().map(tag -> tag.path("name").asString()).toList();
        assertThat(answer.at("/tags/totalCount").asInt()).isEqualTo(names.size());
        return names;
    }
}
