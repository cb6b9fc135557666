package io.lyceum.codegen;

import io.lyceum.services.TestMySql;
import io.lyceum.services.SchemaAccess;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.flywaydb.core.Flyway;

/**
 * Generates the tables of one subgraph: migrations into a fresh MySQL schema, then jOOQ over it.
 *
 * <p>Arguments: the folders of migrations, separated as those of a class path are; the file that maps columns to enums, the package, the
 * folder of sources to write.
 */
public final class GenerateTables {

    private GenerateTables() {}

    /** @throws Exception whatever keeps the tables from being generated; the build fails with it */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length != 4) {
            throw new IllegalArgumentException("Usage: GenerateTables MIGRATIONS ENUMS PACKAGE OUTPUT");
        }
        List<Path> migrations = Arrays.stream(arguments[0].split(File.pathSeparator)).map(Path::of).toList();
        Path enums = Path.of(arguments[1]);
        Path output = Path.of(arguments[3]);
        Fingerprint fingerprint = Fingerprint.of(migrations, enums, arguments[2]);
        if (fingerprint.isNotedIn(output)) {
            System.out.println("Tables are up to date.");
            return;
        }
        SchemaAccess schema = TestMySql.shared().createSchema("codegen");
        Flyway.configure()
                .dataSource(schema.jdbcUrl(), schema.username(), schema.password())
                .locations(migrations.stream().map(folder -> "filesystem:" + folder).toArray(String[]::new))
                .load()
                .migrate();
        TableGenerator.generate(schema, properties(enums), arguments[2], output);
        fingerprint.noteIn(output);
        System.out.println("Tables were generated into " + arguments[2] + ".");
    }

    private static Properties properties(Path file) throws IOException {
        Properties properties = new Properties();
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            }
        }
        return properties;
    }
}
