package io.lyceum.starter.page;

import static org.jooq.impl.DSL.falseCondition;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SortField;
import org.jooq.SortOrder;

/**
 * A total order over the rows of a connection: columns that are never null, the last of them unique.
 *
 * @param columns the columns in the order in which they are compared
 */
public record Ordering(List<Column<?>> columns) {

    /** One column of an order. */
    public record Column<T>(Field<T> field, SortOrder direction) {

        SortField<T> sort(boolean isReversed) {
            return field.sort(isReversed ? opposite() : direction);
        }

        Condition follows(Object value, boolean isReversed) {
            T limit = field.getType().cast(value);
            boolean ascending = (direction == SortOrder.ASC) != isReversed;
            return ascending ? field.gt(limit) : field.lt(limit);
        }

        Condition followsOrEquals(Object value, boolean isReversed) {
            T limit = field.getType().cast(value);
            boolean ascending = (direction == SortOrder.ASC) != isReversed;
            return ascending ? field.ge(limit) : field.le(limit);
        }

        Condition equalTo(Object value) {
            return field.eq(field.getType().cast(value));
        }

        private SortOrder opposite() {
            return direction == SortOrder.ASC ? SortOrder.DESC : SortOrder.ASC;
        }
    }

    /** Orders by one column and, among equals, by a unique one in the same direction, so that one index serves both. */
    public static Ordering by(Field<?> field, SortOrder direction, Field<?> unique) {
        return new Ordering(List.of(new Column<>(field, direction), new Column<>(unique, direction)));
    }

    List<Field<?>> fields() {
        return columns.stream().<Field<?>>map(Column::field).toList();
    }

    List<SortField<?>> sort(boolean isReversed) {
        return columns.stream().<SortField<?>>map(column -> column.sort(isReversed)).toList();
    }

    /**
     * Whatever comes after some values. The leading range stands alone in front ({@code a <= x and (a < x or …)}), because MySQL walks an
     * index for that form, but not for a comparison of rows.
     */
    Condition after(List<Object> values, boolean isReversed) {
        Condition beyond = falseCondition();
        List<Condition> equalSoFar = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Condition here = columns.get(i).follows(values.get(i), isReversed);
            beyond = beyond.or(org.jooq.impl.DSL.and(equalSoFar).and(here));
            equalSoFar.add(columns.get(i).equalTo(values.get(i)));
        }
        return columns.getFirst().followsOrEquals(values.getFirst(), isReversed).and(beyond);
    }

    /** Tells this order from any other, for the signature of a cursor. */
    String fingerprint() {
        return columns.stream()
                .map(column -> column.field().getName() + " " + column.direction())
                .collect(Collectors.joining(","));
    }
}
