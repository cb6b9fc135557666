package io.lyceum.starter.execution;

import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStepInfo;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.directives.QueryDirectivesImpl;
import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingEnvironmentImpl;
import graphql.schema.DataFetchingFieldSelectionSetImpl;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A field of an object; supplies the environment if its fetcher, or the handler of its failure, asks for one. */
final class FieldPlace extends Place implements Supplier<DataFetchingEnvironment> {

    final PlannedField field;
    private final Object source;
    private @Nullable DataFetchingEnvironment environment;
    private @Nullable ExecutionStepInfo step;

    FieldPlace(OfObject object, PlannedField field) {
        super(object, field.selections());
        this.field = field;
        this.source = object.source;
    }

    @Override
    int level() {
        return super.level() + 1;
    }

    @Override
    ExecutionStrategyParameters within(ExecutionStrategyParameters outer) {
        return ExecutionStrategyParameters.newParameters(outer)
                .field(field.merged())
                .path(outer.getPath().segment(field.key()))
                .parent(outer)
                .build();
    }

    ExecutionStepInfo step() {
        ExecutionStepInfo known = step;
        if (known == null) {
            known = execution.strategy.step(execution.context, parameters(), field.definition(), field.parent());
            step = known;
        }
        return known;
    }

    @Override
    public DataFetchingEnvironment get() {
        DataFetchingEnvironment known = environment;
        if (known == null) {
            known = makeEnvironment();
            environment = known;
        }
        return known;
    }

    private DataFetchingEnvironment makeEnvironment() {
        ExecutionContext context = execution.context;
        return DataFetchingEnvironmentImpl.newDataFetchingEnvironment(context)
                .source(source)
                .localContext(localContext())
                .arguments(() -> step().getArguments())
                .fieldDefinition(field.definition())
                .fieldType(field.type())
                .parentType(field.parent())
                .mergedField(field.merged())
                .executionStepInfo(this::step)
                .level(level())
                .selectionSet(DataFetchingFieldSelectionSetImpl.newCollector(
                        context.getGraphQLSchema(), field.type(), this::normalized))
                .queryDirectives(new QueryDirectivesImpl(
                        field.merged(),
                        context.getGraphQLSchema(),
                        context.getCoercedVariables(),
                        context.getNormalizedVariables(),
                        context.getGraphQLContext(),
                        context.getLocale()))
                .build();
    }

    private ExecutableNormalizedField normalized() {
        return execution.context
                .getNormalizedQueryTree()
                .get()
                .getNormalizedField(field.merged(), step().getObjectType(), step().getPath());
    }
}
