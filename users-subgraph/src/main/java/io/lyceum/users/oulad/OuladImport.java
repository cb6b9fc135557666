package io.lyceum.users.oulad;

import io.lyceum.bulk.ImportWriter;
import io.lyceum.oulad.ImportRun;
import io.lyceum.oulad.OuladFile;
import io.lyceum.oulad.OuladFiles;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.EnumSet;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Imports OULAD's people where {@code lyceum.import.oulad} names the folder. Who is there already stays as they are, so that the import
 * can be repeated and resumed.
 */
@Component
@ConditionalOnProperty("lyceum.import.oulad")
class OuladImport implements ApplicationRunner {

    private final ImportRun run;

    @Autowired
    OuladImport(DataSource dataSource, @Value("${lyceum.import.oulad}") Path directory) {
        this(ImportRun.of(dataSource, directory));
    }

    OuladImport(ImportRun run) {
        this.run = run;
    }

    @Override
    public void run(ApplicationArguments arguments) throws SQLException {
        run();
    }

    void run() throws SQLException {
        OuladFiles files = run.files(EnumSet.of(OuladFile.STUDENTS));
        try (ImportWriter writer = run.writer()) {
            PeopleTables tables = new PeopleTables(writer);
            writer.each(People.instructors(files), "instructors", tables::add);
            writer.each(People.learners(files), "learners", tables::add);
            run.report().done(tables.counts());
        }
    }
}
