package io.lyceum.starter.execution;

import graphql.execution.ExecutionStepInfo;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.ResultPath;
import graphql.schema.DataFetchingEnvironment;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where in the answer something stands. Knows how to make what the stock methods want to be told about it, and makes
 * it only if one of them is called.
 */
abstract class Place {

    final LeanExecution execution;
    final Selections selections;
    private @Nullable ExecutionStrategyParameters parameters;

    private Place(LeanExecution execution, Selections selections) {
        this.execution = execution;
        this.selections = selections;
    }

    /** A place come to by the book. */
    static Place at(LeanExecution execution, ExecutionStrategyParameters parameters) {
        Place place = new Place(execution, execution.selections(parameters.getField())) {
            @Override
            ExecutionStrategyParameters make() {
                return parameters;
            }
        };
        place.parameters = parameters;
        return place;
    }

    /** Safe for several threads: at worst each makes its own. */
    final ExecutionStrategyParameters parameters() {
        ExecutionStrategyParameters known = parameters;
        if (known == null) {
            known = make();
            parameters = known;
        }
        return known;
    }

    abstract ExecutionStrategyParameters make();

    /** An object whose type is known. */
    static final class OfObject extends Place {
        private final Place value;
        private final Selection selection;
        private final Object source;

        OfObject(Place value, Selection selection, Object source) {
            super(value.execution, value.selections);
            this.value = value;
            this.selection = selection;
            this.source = source;
        }

        @Override
        ExecutionStrategyParameters make() {
            ExecutionStrategyParameters outer = value.parameters();
            return ExecutionStrategyParameters.newParameters(outer)
                    .executionStepInfo(outer.getExecutionStepInfo().changeTypeWithPreservedNonNull(selection.type))
                    .fields(selection.merged)
                    .source(source)
                    .build();
        }
    }

    /** A field of an object, before its value is fetched. */
    static final class OfField extends Place implements Supplier<DataFetchingEnvironment> {
        final PlannedField field;
        private final Place object;
        private @Nullable DataFetchingEnvironment environment;

        OfField(Place object, PlannedField field) {
            super(object.execution, field.selections());
            this.object = object;
            this.field = field;
        }

        @Override
        ExecutionStrategyParameters make() {
            ExecutionStrategyParameters parent = object.parameters();
            return ExecutionStrategyParameters.newParameters(parent)
                    .field(field.merged())
                    .path(parent.getPath().segment(field.key()))
                    .parent(parent)
                    .build();
        }

        /** What a fetcher that is not content with the object is given. */
        @Override
        public DataFetchingEnvironment get() {
            DataFetchingEnvironment known = environment;
            if (known == null) {
                known = Environments.of(execution, field, parameters());
                environment = known;
            }
            return known;
        }
    }

    /** A field's value, fetched and to be completed. */
    static final class OfValue extends Place {
        private final OfField field;
        private final @Nullable Object value;

        OfValue(OfField field, @Nullable Object value) {
            super(field.execution, field.selections);
            this.field = field;
            this.value = value;
        }

        @Override
        ExecutionStrategyParameters make() {
            ExecutionStrategyParameters outer = field.parameters();
            ExecutionStepInfo step = execution.strategy.step(
                    execution.context, outer, field.field.definition(), field.field.parent());
            return ExecutionStrategyParameters.newParameters(outer)
                    .executionStepInfo(step)
                    .source(value)
                    .build();
        }
    }

    /** An element of a list. */
    static final class OfElement extends Place {
        private final Place list;
        private final int index;
        private final @Nullable Object value;

        OfElement(Place list, int index, @Nullable Object value) {
            super(list.execution, list.selections);
            this.list = list;
            this.index = index;
            this.value = value;
        }

        @Override
        ExecutionStrategyParameters make() {
            ExecutionStrategyParameters outer = list.parameters();
            ResultPath path = outer.getPath().segment(index);
            return ExecutionStrategyParameters.newParameters(outer)
                    .executionStepInfo(execution.strategy
                            .steps()
                            .newExecutionStepInfoForListElement(outer.getExecutionStepInfo(), path))
                    .path(path)
                    .source(value)
                    .build();
        }
    }
}
