package io.lyceum.oulad;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.lyceum.bulk.Rejections;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.function.Consumer;

/** Streams the rows of one file. What is wrong with a row is reported, and the next is read. */
final class RowReader {

    private static final CsvReader.CsvReaderBuilder CSV =
            CsvReader.builder().allowExtraFields(true).allowMissingFields(true).skipEmptyLines(false);

    private final OuladFile file;
    private final Path path;
    private final Rejections rejections;

    RowReader(Path directory, OuladFile file, Rejections rejections) {
        this.file = file;
        this.path = directory.resolve(file.fileName());
        this.rejections = rejections;
    }

    /**
     * Reads the file once.
     *
     * @throws OuladException if there is no such file, or it is another one
     */
    void each(Consumer<Row> rows) {
        if (!Files.isReadable(path)) {
            throw new OuladException("There is no readable %s in %s; name the folder that holds the files of OULAD."
                    .formatted(file.fileName(), path.getParent()));
        }
        try {
            long line = 0;
            while (line >= 0) {
                line = readBehind(line, rows);
            }
        } catch (IOException failure) {
            throw new OuladException("%s cannot be read.".formatted(path), failure);
        }
    }

    /**
     * Reads what follows some lines. A quote that is never closed swallows the lines behind it; such a row is rejected and reading
     * begins anew behind its first line.
     *
     * @return where to begin anew, or -1 at the end of the file
     */
    private long readBehind(long skipped, Consumer<Row> rows) throws IOException {
        long line = skipped;
        try (BufferedReader text = new BufferedReader(new InputStreamReader(Files.newInputStream(path), StandardCharsets.UTF_8));
                CsvReader<CsvRecord> csv = CSV.ofCsvRecord(behind(text, skipped))) {
            Iterator<CsvRecord> records = csv.iterator();
            while (records.hasNext()) {
                CsvRecord fields = records.next();
                line = skipped + fields.getStartingLineNumber();
                if (spansLines(fields)) {
                    rejections.rejected(file.fileName(), line, "has a quote that is not closed");
                    return line;
                }
                read(fields, line, rows);
            }
            return -1;
        } catch (CsvParseException unreadable) {
            rejections.rejected(file.fileName(), line + 1, "has characters behind a closing quote, or no end");
            return line + 1;
        }
    }

    private void read(CsvRecord fields, long line, Consumer<Row> rows) {
        if (line == 1) {
            checkHeader(fields);
            return;
        }
        if (fields.getFieldCount() == 1 && fields.getField(0).isBlank()) {
            return;
        }
        try {
            rows.accept(new Row(fields, file.columns()));
        } catch (MalformedRowException malformed) {
            rejections.rejected(file.fileName(), line, malformed.getMessage());
        }
    }

    private void checkHeader(CsvRecord header) {
        if (!header.getFields().stream().map(name -> name.replace("\uFEFF", "").strip()).toList().equals(file.columns())) {
            throw new OuladException("%s does not begin with the columns %s; take the file from the original dataset."
                    .formatted(path, String.join(",", file.columns())));
        }
    }

    private static BufferedReader behind(BufferedReader text, long lines) throws IOException {
        for (long line = 0; line < lines; line++) {
            text.readLine();
        }
        return text;
    }

    private static boolean spansLines(CsvRecord fields) {
        for (int place = 0; place < fields.getFieldCount(); place++) {
            if (fields.getField(place).indexOf('\n') >= 0) {
                return true;
            }
        }
        return false;
    }
}
