package io.lyceum.testing.shelf;

import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Query;

/** Books on thirty shelves. */
final class Books {

    private static final int SHELVES = 30;

    private Books() {}

    static void fill(DSLContext database, int count) {
        database.execute("DROP TABLE IF EXISTS books");
        database.execute("CREATE TABLE books (id INT PRIMARY KEY, shelf INT NOT NULL, title VARCHAR(40) NOT NULL, note VARCHAR(40) NOT NULL,"
                + " KEY idx_books_shelf_title (shelf, title))");
        Query insert = database.query("INSERT INTO books VALUES (?, ?, ?, ?)", 0, 0, "", "");
        Object[][] rows = IntStream.rangeClosed(1, count)
                .mapToObj(i -> new Object[] {i, i % SHELVES, "Book " + i, "Note " + count % i})
                .toArray(Object[][]::new);
        database.batch(insert, rows).execute();
    }
}
