package io.lyceum.acceptance.access;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.parser.Parser;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLType;
import io.lyceum.acceptance.DemoGraph;
import io.lyceum.acceptance.RouterAnswer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The ninth person of the matrix: a partner runs the documents of its manifest and nothing else, whatever field it asks for. */
class PartnerAccessTest {

    private static final PublicSchema SCHEMA = new PublicSchema();

    @Test
    void noFieldIsAskedForByItsText() {
        SampleInput inputs = new SampleInput();
        Stream.concat(
                        SCHEMA.queries().stream().map(field -> "{ %s }".formatted(SCHEMA.selection(field))),
                        SCHEMA.mutations().stream().map(field -> "mutation { %s%s { __typename } }".formatted(field.getName(), inputs.arguments(field))))
                .forEach(text -> {
                    RouterAnswer answer = DemoGraph.as("nobody").withPartnerKey(DemoGraph.stack().partnerKey()).ask(text);
                    assertThat(answer.errorCodes()).as(text).containsExactly("PERSISTED_QUERY_ID_REQUIRED");
                    assertThat(answer.json().has("data")).as(text).isFalse();
                });
    }

    /** Nobody is signed in where a partner asks, so a document with a guarded field would be of no use to it. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void itsDocumentsAskForWhatAnybodyMayRead(Path document) throws IOException {
        Map<String, List<String>> decided = Decisions.read("fields.txt", Role.labels()).lines();

        assertThat(fieldsOf(document)).isNotEmpty().allSatisfy(field ->
                assertThat(decided.getOrDefault(field, List.of(Told.VALUE)).getFirst()).as(field).isNotIn("UNAUTHENTICATED", "FORBIDDEN"));
    }

    static Stream<Path> documents() throws IOException {
        return Files.walk(Path.of("..", "schema", "operations")).filter(file -> file.toString().endsWith(".graphql"));
    }

    private static Set<String> fieldsOf(Path document) throws IOException {
        Document parsed = new Parser().parseDocument(Files.readString(document));
        Set<String> fields = new HashSet<>();
        parsed.getDefinitionsOfType(OperationDefinition.class)
                .forEach(operation -> collect(operation.getSelectionSet(), SCHEMA.schema().getQueryType(), parsed, fields));
        return fields;
    }

    private static void collect(@Nullable SelectionSet selections, GraphQLType type, Document document, Set<String> fields) {
        if (selections == null) {
            return;
        }
        for (Selection<?> selection : selections.getSelections()) {
            switch (selection) {
                case Field field when field.getName().startsWith("__") -> { }
                case Field field -> {
                    GraphQLFieldsContainer parent = (GraphQLFieldsContainer) type;
                    fields.add(parent.getName() + "." + field.getName());
                    collect(field.getSelectionSet(), PublicSchema.target(parent.getFieldDefinition(field.getName())), document, fields);
                }
                case InlineFragment fragment -> collect(fragment.getSelectionSet(), narrowed(fragment.getTypeCondition(), type), document, fields);
                case FragmentSpread spread -> {
                    FragmentDefinition fragment = document.getDefinitionsOfType(FragmentDefinition.class).stream()
                            .filter(each -> each.getName().equals(spread.getName())).findFirst().orElseThrow();
                    collect(fragment.getSelectionSet(), narrowed(fragment.getTypeCondition(), type), document, fields);
                }
                default -> throw new IllegalStateException(selection.toString());
            }
        }
    }

    private static GraphQLType narrowed(@Nullable TypeName condition, GraphQLType type) {
        return condition == null ? type : SCHEMA.schema().getType(condition.getName());
    }
}
