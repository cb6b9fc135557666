package io.lyceum.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateTablesTest {

    private static final String MIGRATION =
            """
            CREATE TABLE books (
              id           BINARY(16)   NOT NULL,
              title        VARCHAR(200) NOT NULL,
              genre        VARCHAR(16)  NOT NULL,
              language     VARCHAR(35)  NOT NULL,
              cover_url    VARCHAR(500) NULL,
              price_currency CHAR(3)    NULL,
              is_lent      BOOLEAN      NOT NULL,
              published_at DATETIME(6)  NOT NULL,
              year_printed INT GENERATED ALWAYS AS (YEAR(published_at)) VIRTUAL,
              PRIMARY KEY (id),
              UNIQUE KEY idx_books_lent ((CASE WHEN is_lent THEN title END)),
              FULLTEXT KEY idx_books_title (title) WITH PARSER ngram
            );
            """;

    @TempDir
    private Path folder;

    private Path migrations;
    private Path enums;
    private Path output;

    @BeforeEach
    void aSubgraphWithOneTable() throws IOException {
        migrations = Files.createDirectories(folder.resolve("migration"));
        enums = folder.resolve("enums.properties");
        output = folder.resolve("tables");
        Files.writeString(migrations.resolve("V1__books.sql"), MIGRATION);
        Files.writeString(enums, "books.genre = java.time.DayOfWeek\n");
    }

    @Test
    void aColumnHasTheTypeOfItsMeaning() throws Exception {
        generate();

        String books = Files.readString(output.resolve("io/example/tables/tables/Books.java"));
        assertThat(books)
                .contains("TableField<BooksRecord, UUID> ID")
                .contains("TableField<BooksRecord, String> TITLE")
                .contains("TableField<BooksRecord, DayOfWeek> GENRE")
                .contains("TableField<BooksRecord, Locale> LANGUAGE")
                .contains("TableField<BooksRecord, URI> COVER_URL")
                .contains("TableField<BooksRecord, Currency> PRICE_CURRENCY")
                .contains("TableField<BooksRecord, Boolean> IS_LENT")
                .contains("TableField<BooksRecord, Instant> PUBLISHED_AT")
                .contains("TableField<BooksRecord, Integer> YEAR_PRINTED");
        assertThat(output.resolve("io/example/tables/tables/FlywaySchemaHistory.java")).doesNotExist();
    }

    @Test
    void nothingIsDoneWhereNothingChanged() throws Exception {
        generate();
        FileTime before = touchedLongAgo();

        generate();

        assertThat(Files.getLastModifiedTime(table())).isEqualTo(before);
    }

    @Test
    void aNewMigrationIsGenerated() throws Exception {
        generate();
        Files.writeString(migrations.resolve("V2__pages.sql"), "ALTER TABLE books ADD COLUMN pages INT NULL;");

        generate();

        assertThat(Files.readString(table())).contains("TableField<BooksRecord, Integer> PAGES");
    }

    @Test
    void whatEverySubgraphHasIsGeneratedInTheOrderOfVersions() throws Exception {
        Path shared = Files.createDirectories(folder.resolve("shared"));
        Files.writeString(shared.resolve("V1_1__loans.sql"), """
                CREATE TABLE loans (id BINARY(16) NOT NULL, lent_at DATETIME(6) NOT NULL, PRIMARY KEY (id, lent_at))
                PARTITION BY RANGE COLUMNS (lent_at) (PARTITION p_future VALUES LESS THAN (MAXVALUE));
                """);
        Files.writeString(migrations.resolve("V2__fines.sql"), "ALTER TABLE loans ADD COLUMN fine INT NULL;");

        generate(migrations, shared);

        assertThat(Files.readString(output.resolve("io/example/tables/tables/Loans.java"))).contains("Instant> LENT_AT", "Integer> FINE");
        assertThat(table()).exists();
    }

    @Test
    void aChangeOfWhatEverySubgraphHasIsSeen() throws Exception {
        Path shared = Files.createDirectories(folder.resolve("shared"));
        generate(migrations, shared);
        Files.writeString(shared.resolve("V1_1__loans.sql"), "CREATE TABLE loans (id BINARY(16) PRIMARY KEY);");

        generate(migrations, shared);

        assertThat(output.resolve("io/example/tables/tables/Loans.java")).exists();
    }

    @Test
    void aBrokenMigrationFailsTheBuild() throws IOException {
        Files.writeString(migrations.resolve("V2__broken.sql"), "CREATE TABEL oops (id INT);");

        assertThatThrownBy(this::generate).hasMessageContaining("V2__broken.sql");
    }

    private void generate() throws Exception {
        generate(migrations);
    }

    private void generate(Path... folders) throws Exception {
        String all = Stream.of(folders).map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        GenerateTables.main(new String[] {all, enums.toString(), "io.example.tables", output.toString()});
    }

    private Path table() {
        return output.resolve("io/example/tables/tables/Books.java");
    }

    private FileTime touchedLongAgo() throws IOException {
        return Files.getLastModifiedTime(Files.setLastModifiedTime(table(), FileTime.from(Instant.parse("2020-01-01T00:00:00Z"))));
    }
}
