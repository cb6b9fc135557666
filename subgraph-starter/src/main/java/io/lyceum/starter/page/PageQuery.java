package io.lyceum.starter.page;

import org.jooq.Condition;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.TableField;

import java.util.UUID;

/**
 * A list that can be read page by page.
 *
 * @param table where its rows are
 * @param id the table's primary key
 * @param row what is read of each row
 * @param condition which rows belong to the list: filter and permission
 * @param ordering the order of the list
 * @param filter tells this filter from others, for the signature of cursors; a record's {@code toString} does
 * @param request the page that is wanted
 */
public record PageQuery<T>(
        Table<?> table,
        TableField<?, UUID> id,
        SelectField<T> row,
        Condition condition,
        Ordering ordering,
        Object filter,
        PageRequest request) {

    String binding() {
        return "%s|%s|%s".formatted(table.getName(), ordering.fingerprint(), filter);
    }
}
