package io.lyceum.starter.page;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.values;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Row1;
import org.jooq.SelectField;
import org.jooq.SortField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * Reads pages by keyset: a page costs one statement, however deep it lies and however many parents it is read for, and a total one more
 * where it is wanted.
 */
@Component
public class Pager {

    private final DSLContext database;
    private final CursorCodec cursors;

    Pager(DSLContext database, CursorCodec cursors) {
        this.database = database;
        this.cursors = cursors;
    }

    /** Reads one page of a list. */
    public <T> Connection<T> page(PageQuery<T> query) {
        PageRequest request = query.request();
        Condition beyondCursor = beyondCursor(query);
        Integer total = request.wants().totalCount()
                ? database.fetchCount(query.table(), query.condition())
                : null;
        List<Record> rows = request.wants().rows()
                ? database.select(selected(query))
                        .from(query.table())
                        .where(query.condition(), beyondCursor)
                        .orderBy(query.ordering().sort(request.isBackward()))
                        .limit(request.size() + 1)
                        .fetch(Record.class::cast)
                : List.of();
        return connection(query, rows, total);
    }

    /**
     * Reads the same page of the lists of many parents.
     *
     * @param parents the parents' keys
     * @param parent the column that refers to the parent
     * @return a connection for each parent, also for one whose list is empty
     */
    public <T> Map<UUID, Connection<T>> pages(Set<UUID> parents, Field<UUID> parent, PageQuery<T> query) {
        Condition beyondCursor = beyondCursor(query);
        Map<UUID, Integer> totals = query.request().wants().totalCount() ? totals(parents, parent, query) : Map.of();
        Map<UUID, List<Record>> rows = query.request().wants().rows() ? rows(parents, parent, query, beyondCursor) : Map.of();
        Map<UUID, Connection<T>> connections = HashMap.newHashMap(parents.size());
        for (UUID key : parents) {
            Integer total = query.request().wants().totalCount() ? totals.getOrDefault(key, 0) : null;
            connections.put(key, connection(query, rows.getOrDefault(key, List.of()), total));
        }
        return connections;
    }

    private <T> Map<UUID, Integer> totals(Set<UUID> parents, Field<UUID> parent, PageQuery<T> query) {
        return database.select(parent, count())
                .from(query.table())
                .where(parent.in(parents), query.condition())
                .groupBy(parent)
                .fetchMap(parent, count());
    }

    private <T> Map<UUID, List<Record>> rows(Set<UUID> parents, Field<UUID> parent, PageQuery<T> query, Condition beyondCursor) {
        // For each parent MySQL walks the index to its page and stops there; the rows themselves are then read by primary key.
        Table<Record1<UUID>> wanted = wanted(parents, parent);
        Field<UUID> wantedKey = wanted.field(0, parent.getDataType());
        Table<?> page = table(select(query.id())
                        .from(query.table())
                        .where(parent.eq(wantedKey), query.condition(), beyondCursor)
                        .orderBy(withinParent(parent, query))
                        .limit(query.request().size() + 1))
                .as("page");
        Field<UUID> pageKey = DSL.field(name("page", query.id().getName()), query.id().getDataType());
        List<SelectField<?>> columns = new ArrayList<>(selected(query));
        columns.add(wantedKey);
        int parentAt = columns.size() - 1;
        Map<UUID, List<Record>> rows = new HashMap<>();
        database.select(columns)
                .from(wanted)
                .crossJoin(lateral(page))
                .join(query.table())
                .on(query.id().eq(pageKey))
                .orderBy(query.ordering().sort(query.request().isBackward()))
                .forEach(row -> rows.computeIfAbsent(row.get(parentAt, UUID.class), key -> new ArrayList<>()).add(row));
        return rows;
    }

    /** The parent, always the same here, comes first: without it MySQL sorts all rows of a parent, or walks the index of another order. */
    private static List<SortField<?>> withinParent(Field<UUID> parent, PageQuery<?> query) {
        List<SortField<?>> sort = new ArrayList<>(query.ordering().sort(query.request().isBackward()));
        sort.addFirst(parent.sort(sort.getFirst().getOrder()));
        return sort;
    }

    @SuppressWarnings("unchecked")
    private static Table<Record1<UUID>> wanted(Set<UUID> parents, Field<UUID> parent) {
        // A parameter in VALUES has no column to take its type from: MySQL would read the bytes as text, and refuse those that are none.
        Row1<UUID>[] rows = parents.stream()
                .map(key -> row(DSL.field("cast({0} as binary(16))", parent.getDataType(), DSL.val(key, parent.getDataType()))))
                .toArray(Row1[]::new);
        return values(rows).as("wanted", "parent_key");
    }

    private static List<SelectField<?>> selected(PageQuery<?> query) {
        List<SelectField<?>> columns = new ArrayList<>();
        columns.add(query.row());
        if (query.request().wants().edgeCursors() || query.request().wants().pageCursors()) {
            columns.addAll(query.ordering().fields());
        }
        return columns;
    }

    /** Comes before any statement: a cursor that is no good costs none. */
    private Condition beyondCursor(PageQuery<?> query) {
        PageRequest request = query.request();
        if (request.cursor() == null) {
            return noCondition();
        }
        return query.ordering().after(cursors.read(request.cursor(), query.binding(), query.ordering()), request.isBackward());
    }

    @SuppressWarnings("unchecked")
    private <T> Connection<T> connection(PageQuery<T> query, List<Record> rows, @org.jspecify.annotations.Nullable Integer total) {
        PageRequest request = query.request();
        boolean hasMore = rows.size() > request.size();
        List<Record> page = hasMore ? rows.subList(0, request.size()) : rows;
        List<Record> inOrder = request.isBackward() ? page.reversed() : page;
        List<Edge<T>> edges = new ArrayList<>(inOrder.size());
        for (Record row : inOrder) {
            edges.add(new Edge<>(request.wants().edgeCursors() ? cursor(query, row) : null, (T) row.get(0)));
        }
        boolean wantsCursors = request.wants().pageCursors() && !inOrder.isEmpty();
        PageInfo pageInfo = new PageInfo(
                request.isBackward() ? request.cursor() != null : hasMore,
                request.isBackward() ? hasMore : request.cursor() != null,
                wantsCursors ? cursor(query, inOrder.getFirst()) : null,
                wantsCursors ? cursor(query, inOrder.getLast()) : null);
        return new Connection<>(edges, pageInfo, total);
    }

    private String cursor(PageQuery<?> query, Record row) {
        List<Object> values = new ArrayList<>();
        for (int i = 1; i <= query.ordering().columns().size(); i++) {
            values.add(row.get(i));
        }
        return cursors.write(values, query.binding());
    }
}
