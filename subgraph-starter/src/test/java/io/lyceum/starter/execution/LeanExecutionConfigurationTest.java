package io.lyceum.starter.execution;

import static org.assertj.core.api.Assertions.assertThat;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.DgsEntityFetcher;
import com.netflix.graphql.dgs.DgsQuery;
import com.netflix.graphql.dgs.DgsQueryExecutor;
import com.netflix.graphql.dgs.DgsTypeDefinitionRegistry;
import com.netflix.graphql.dgs.springgraphql.autoconfig.DgsSpringGraphQLAutoConfiguration;
import graphql.ErrorType;
import graphql.GraphQL;
import graphql.GraphqlErrorBuilder;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.AsyncSerialExecutionStrategy;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.graphql.autoconfigure.GraphQlAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.graphql.execution.GraphQlSource;
import reactor.core.publisher.Mono;

class LeanExecutionConfigurationTest {

    record Shelf(int id, String label) {}

    @DgsComponent
    public static class Shelves {
        @DgsTypeDefinitionRegistry
        public TypeDefinitionRegistry schema() {
            return new SchemaParser().parse("""
                    type Query { shelves: [Shelf!]! broken: String }
                    type Mutation { add: Shelf }
                    type Shelf @key(fields: "id") { id: Int! label: String books: Int }
                    """);
        }

        @DgsQuery
        public List<Shelf> shelves() {
            return List.of(new Shelf(1, "poems"), new Shelf(2, "maps"));
        }

        @DgsQuery
        public String broken() {
            throw new IllegalStateException("secret");
        }

        @DgsData(parentType = "Mutation")
        public Shelf add() {
            return new Shelf(3, "plays");
        }

        @DgsData(parentType = "Shelf")
        public int books() {
            return 7;
        }

        @DgsEntityFetcher(name = "Shelf")
        public Shelf shelf(Map<String, Object> representation) {
            return new Shelf((Integer) representation.get("id"), "found");
        }

        @Bean
        DataFetcherExceptionResolver bland() {
            return (failure, environment) -> Mono.just(List.of(GraphqlErrorBuilder.newError(environment)
                    .message("bland")
                    .errorType(ErrorType.DataFetchingException)
                    .build()));
        }
    }

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    JacksonAutoConfiguration.class,
                    GraphQlAutoConfiguration.class,
                    DgsSpringGraphQLAutoConfiguration.class))
            .withUserConfiguration(LeanExecutionConfiguration.class, Shelves.class);

    @Test
    void dgsExecutesQueriesByTheLeanStrategyAndOnlyQueries() {
        application.run(context -> {
            GraphQL graphQl = context.getBean(GraphQlSource.class).graphQl();

            assertThat(graphQl.getQueryStrategy()).isInstanceOf(LeanExecutionStrategy.class);
            assertThat(graphQl.getMutationStrategy()).isInstanceOf(AsyncSerialExecutionStrategy.class);
        });
    }

    @Test
    void fieldsWithoutAFetcherReadRecordComponentsToTheEndOfTheSchemasMaking() {
        application.run(context -> {
            GraphQLSchema schema = context.getBean(GraphQlSource.class).schema();

            assertThat(schema.getCodeRegistry().getDataFetcher(
                            FieldCoordinates.coordinates("Shelf", "label"),
                            schema.getObjectType("Shelf").getFieldDefinition("label")))
                    .isInstanceOf(RecordFetcher.class);
        });
    }

    @Test
    void answersAndErrorsAreTheSameWithAndWithoutIt() {
        String query = """
                query($them: [_Any!]!) {
                  broken shelves { __typename id label books }
                  _entities(representations: $them) { __typename ... on Shelf { label } }
                }""";
        Map<String, Object> variables = Map.of("them", List.of(Map.of("__typename", "Shelf", "id", 9)));

        application.run(lean -> application
                .withPropertyValues("lyceum.execution.lean=false")
                .run(stock -> {
                    assertThat(stock).doesNotHaveBean(LeanExecutionStrategy.class).doesNotHaveBean(RecordFetchers.class);
                    assertThat(stock.getBean(GraphQlSource.class).graphQl().getQueryStrategy())
                            .isExactlyInstanceOf(AsyncExecutionStrategy.class);
                    Map<String, Object> expected = stock.getBean(DgsQueryExecutor.class)
                            .execute(query, variables)
                            .toSpecification();
                    assertThat(lean.getBean(DgsQueryExecutor.class).execute(query, variables).toSpecification())
                            .isEqualTo(expected);
                    assertThat(expected.toString()).contains("bland", "poems", "found").doesNotContain("secret");
                }));
    }
}
