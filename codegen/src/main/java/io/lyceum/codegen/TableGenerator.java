package io.lyceum.codegen;

import io.lyceum.services.SchemaAccess;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;

/** Runs jOOQ's generator with the project's types. */
final class TableGenerator {

    private static final String DATABASE_PACKAGE = "io.lyceum.starter.database.";

    private TableGenerator() {}

    static void generate(SchemaAccess schema, Properties enums, String packageName, Path output) throws Exception {
        String schemaName = schema.jdbcUrl().replaceAll("^.*/([^/?]+)(\\?.*)?$", "$1");
        GenerationTool.generate(new Configuration()
                .withLogging(Logging.WARN)
                .withJdbc(new Jdbc()
                        .withDriver("com.mysql.cj.jdbc.Driver")
                        .withUrl(schema.jdbcUrl())
                        .withUser(schema.username())
                        .withPassword(schema.password()))
                .withGenerator(new Generator()
                        .withDatabase(new Database()
                                .withName("org.jooq.meta.mysql.MySQLDatabase")
                                .withInputSchema(schemaName)
                                .withOutputSchemaToDefault(true)
                                .withExcludes("flyway_schema_history")
                                .withForcedTypes(forcedTypes(enums)))
                        .withGenerate(new Generate().withGlobalObjectReferences(true).withJavadoc(false).withComments(false))
                        .withTarget(new Target().withPackageName(packageName).withDirectory(output.toString()))));
    }

    private static List<ForcedType> forcedTypes(Properties enums) {
        List<ForcedType> types = new ArrayList<>();
        enums.forEach((column, type) -> types.add(new ForcedType()
                .withUserType(type.toString())
                .withEnumConverter(true)
                .withIncludeExpression("(.*\\.)?" + column.toString().replace(".", "\\."))));
        types.add(converted("java.util.UUID", DATABASE_PACKAGE + "UuidConverter").withIncludeTypes("(?i:BINARY\\(16\\))"));
        types.add(new ForcedType()
                .withUserType("java.time.Instant")
                .withBinding(DATABASE_PACKAGE + "InstantBinding")
                .withIncludeTypes("(?i:DATETIME.*)"));
        types.add(new ForcedType().withName("BOOLEAN").withIncludeExpression(".*\\.(is|has)_.*").withIncludeTypes("(?i:TINYINT.*)"));
        types.add(text("java.util.Locale", "java.util.Locale::forLanguageTag", "java.util.Locale::toLanguageTag", "(locale|language)"));
        types.add(text("java.net.URI", "java.net.URI::create", "java.net.URI::toString", ".*_url"));
        types.add(text("java.util.Currency", "java.util.Currency::getInstance", "java.util.Currency::getCurrencyCode", "(.*_)?currency"));
        return types;
    }

    private static ForcedType text(String type, String read, String write, String column) {
        return converted(type, "org.jooq.Converter.ofNullable(String.class, %s.class, %s, %s)".formatted(type, read, write))
                .withIncludeExpression(".*\\." + column);
    }

    private static ForcedType converted(String type, String converter) {
        return new ForcedType().withUserType(type).withConverter(converter);
    }
}
