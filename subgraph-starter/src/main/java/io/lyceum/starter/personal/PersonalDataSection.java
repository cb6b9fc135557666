package io.lyceum.starter.personal;

import static org.jooq.impl.DSL.noCondition;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;

/**
 * A table that holds something about people, and what of it is told.
 *
 * @param name in the document
 * @param owner the column that says about whom a row is: of the table, or of one that it refers to
 * @param prefix of the global ids of its rows; empty where they have none
 * @param isOne whether there is at most one row a person
 * @param references the prefixes of what columns refer to, where their names do not say it; empty for what has no global id
 * @param source the table, joined with that of the owner where it is another
 * @param condition which of its rows are told
 * @param untold columns that are told elsewhere, or not yet
 */
public record PersonalDataSection(
        String name,
        Table<?> table,
        Field<UUID> owner,
        String prefix,
        boolean isOne,
        Map<String, String> references,
        Table<?> source,
        Condition condition,
        Set<String> untold) {

    private static final String KEY = "_id";
    // New columns are told unless they look like a secret: what is forgotten here must err on the person's side.
    private static final Pattern SECRET = Pattern.compile(".*(hash|_secret|_encrypted|_index|encryption_key_id)");

    /** A section of one row at most. */
    public static PersonalDataSection one(String name, Table<?> table, Field<UUID> owner, String prefix) {
        return new PersonalDataSection(name, table, owner, prefix, true, Map.of(), table, noCondition(), Set.of());
    }

    /** A section of any number of rows, in the order of their keys. */
    public static PersonalDataSection many(String name, Table<?> table, Field<UUID> owner, String prefix) {
        return new PersonalDataSection(name, table, owner, prefix, false, Map.of(), table, noCondition(), Set.of());
    }

    /** The same section, with a column whose name does not say what it refers to. */
    public PersonalDataSection refersTo(String column, String prefixOfColumn) {
        Map<String, String> more = new HashMap<>(references);
        more.put(column, prefixOfColumn);
        return new PersonalDataSection(name, table, owner, prefix, isOne, Map.copyOf(more), source, condition, untold);
    }

    /** The same section of a table that does not say itself about whom a row is. */
    public PersonalDataSection foundIn(Table<?> joined) {
        return new PersonalDataSection(name, table, owner, prefix, isOne, references, joined, condition, untold);
    }

    /** The same section, with some of its rows only. */
    public PersonalDataSection where(Condition isTold) {
        return new PersonalDataSection(name, table, owner, prefix, isOne, references, source, condition.and(isTold), untold);
    }

    /** The same section without some columns. */
    public PersonalDataSection without(String... columns) {
        return new PersonalDataSection(name, table, owner, prefix, isOne, references, source, condition, Set.of(columns));
    }

    /** The prefix of the global ids in a column of keys: {@code course_id} is of a course, {@code granted_by} of a person. */
    String prefixOf(String column) {
        String plain = column.endsWith(KEY) ? column.substring(0, column.length() - KEY.length()) : "user";
        return references.getOrDefault(column, column.equals("id") ? prefix : plain);
    }

    /** The columns that are told. */
    Stream<Field<?>> columns() {
        return table.fieldStream()
                .filter(column -> !SECRET.matcher(column.getName()).matches())
                .filter(column -> !untold.contains(column.getName()));
    }
}
