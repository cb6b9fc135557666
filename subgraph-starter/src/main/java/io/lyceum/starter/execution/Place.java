package io.lyceum.starter.execution;

import graphql.execution.ExecutionStepInfo;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.ResultPath;
import org.jspecify.annotations.Nullable;

/**
 * Where in the answer something stands. Knows how to make what the stock methods want to be told about it, and makes
 * it only if one of them is called.
 */
abstract class Place {

    final LeanExecution execution;
    final Selections selections;
    private final @Nullable Place outer;
    private @Nullable ExecutionStrategyParameters parameters;

    Place(Place outer, Selections selections) {
        this.execution = outer.execution;
        this.selections = selections;
        this.outer = outer;
    }

    private Place(LeanExecution execution, ExecutionStrategyParameters parameters) {
        this.execution = execution;
        this.selections = execution.selections(parameters.getField());
        this.outer = null;
        this.parameters = parameters;
    }

    /** A place come to by the book. */
    static Place at(LeanExecution execution, ExecutionStrategyParameters parameters) {
        return new Place(execution, parameters) {
            @Override
            ExecutionStrategyParameters within(ExecutionStrategyParameters outer) {
                return parameters;
            }
        };
    }

    /** Safe for several threads: at worst each makes its own. */
    final ExecutionStrategyParameters parameters() {
        ExecutionStrategyParameters known = parameters;
        if (known == null) {
            known = within(outer.parameters());
            parameters = known;
        }
        return known;
    }

    /** The parameters of this place, made from those of the one around it. */
    abstract ExecutionStrategyParameters within(ExecutionStrategyParameters outer);

    /** How many fields lead here. */
    int level() {
        return outer != null ? outer.level() : parameters().getPath().getLevel();
    }

    /** Changes only where a fetcher's result is unpacked, which is done by the book. */
    final @Nullable Object localContext() {
        return outer != null ? outer.localContext() : parameters().getLocalContext();
    }

    /** An object whose type is known. */
    static final class OfObject extends Place {
        final Object source;
        private final Selection selection;

        OfObject(Place value, Selection selection, Object source) {
            super(value, value.selections);
            this.selection = selection;
            this.source = source;
        }

        @Override
        ExecutionStrategyParameters within(ExecutionStrategyParameters outer) {
            return ExecutionStrategyParameters.newParameters(outer)
                    .executionStepInfo(outer.getExecutionStepInfo().changeTypeWithPreservedNonNull(selection.type))
                    .fields(selection.merged)
                    .source(source)
                    .build();
        }
    }

    /** A field's value, fetched and to be completed. */
    static final class OfValue extends Place {
        private final FieldPlace field;
        private final @Nullable Object value;

        OfValue(FieldPlace field, @Nullable Object value) {
            super(field, field.selections);
            this.field = field;
            this.value = value;
        }

        @Override
        ExecutionStrategyParameters within(ExecutionStrategyParameters outer) {
            return ExecutionStrategyParameters.newParameters(outer)
                    .executionStepInfo(field.step())
                    .source(value)
                    .build();
        }
    }

    /** An element of a list. */
    static final class OfElement extends Place {
        private final int index;
        private final @Nullable Object value;

        OfElement(Place list, int index, @Nullable Object value) {
            super(list, list.selections);
            this.index = index;
            this.value = value;
        }

        @Override
        ExecutionStrategyParameters within(ExecutionStrategyParameters outer) {
            ResultPath path = outer.getPath().segment(index);
            ExecutionStepInfo step =
                    execution.strategy.steps().newExecutionStepInfoForListElement(outer.getExecutionStepInfo(), path);
            return ExecutionStrategyParameters.newParameters(outer)
                    .executionStepInfo(step)
                    .path(path)
                    .source(value)
                    .build();
        }
    }
}
