package io.lyceum.oulad;

import io.lyceum.bulk.ImportReport;
import io.lyceum.bulk.ImportWriter;
import io.lyceum.bulk.LineProtocol;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;

/**
 * One subgraph's part of an import, about to be run.
 *
 * @param directory where the dataset's files are
 * @param report hears what is done, and what of the files cannot be taken
 * @param stepsPerTransaction how much is committed at once
 */
public record ImportRun(DataSource dataSource, Path directory, ImportReport report, int stepsPerTransaction) {

    /** A run that tells the launcher about itself on standard output. */
    public static ImportRun of(DataSource dataSource, Path directory) {
        return new ImportRun(dataSource, directory, new LineProtocol(System.out), ImportWriter.STEPS);
    }

    /**
     * The files.
     *
     * @param reported those whose malformed rows this part reports; each file is one part's
     */
    public OuladFiles files(Set<OuladFile> reported) {
        return new OuladFiles(directory, reported, report);
    }

    /** The way into the database; to be closed by the caller. */
    public ImportWriter writer() throws SQLException {
        return new ImportWriter(dataSource, report, stepsPerTransaction);
    }
}
