package io.lyceum.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "oulad", mixinStandardHelpOptions = true, description = {"Imports the Open University Learning Analytics Dataset.",
        "Doing it twice changes nothing; after an interruption, do it again."})
final class ImportOuladCommand implements Callable<Integer> {

    private static final List<String> FILES = List.of("courses.csv", "studentInfo.csv", "studentRegistration.csv", "assessments.csv", "studentAssessment.csv",
            "vle.csv");
    private static final int SHOWN_REJECTIONS = 50;

    @Parameters(paramLabel = "DIR", description = "The folder with courses.csv, studentInfo.csv and so on.")
    private @Nullable Path directory;

    @Override
    public Integer call() {
        Path data = usable(directory == null ? Path.of("") : directory);
        RunningGraph.require("there is nothing to import into");
        System.out.println("Importing " + data + " …");
        Stopwatch watch = new Stopwatch();
        ImportState heard = new ImportState();
        List<String> failures;
        try (Stack stack = UpCommand.builder().open(); ImportBar bar = new ImportBar(heard, "importing", " rows")) {
            GraphImport load = new GraphImport(stack, UpCommand.present(), List.of("--lyceum.import.oulad=" + data), (name, said) -> {
                heard.hear(name, said);
                bar.update();
            });
            failures = load.run();
        }
        report(heard).forEach(System.out::println);
        failures.forEach(System.err::println);
        System.out.println(failures.isEmpty() ? "Imported after " + watch + "." : "Not everything was imported; see the above, and do it again.");
        return failures.isEmpty() ? 0 : 1;
    }

    /** The folder itself, if it holds the files. */
    static Path usable(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw new LauncherException("There is no folder " + directory.toAbsolutePath() + "; say where the files of the data set are.");
        }
        List<String> missing = FILES.stream().filter(file -> Files.notExists(directory.resolve(file))).toList();
        if (!missing.isEmpty()) {
            throw new LauncherException("The folder " + directory.toAbsolutePath() + " lacks " + String.join(", ", missing)
                    + "; say where the unpacked files of the data set are.");
        }
        return directory.toAbsolutePath().normalize();
    }

    /** Rejected rows and counts, line by line. */
    static List<String> report(ImportState heard) {
        List<String> lines = new ArrayList<>();
        List<ImportLine.Rejected> rejected = heard.rejected();
        rejected.stream().limit(SHOWN_REJECTIONS).forEach(row -> lines.add("left out " + row.place() + ": " + row.why()));
        if (rejected.size() > SHOWN_REJECTIONS) {
            lines.add("left out " + (rejected.size() - SHOWN_REJECTIONS) + " more rows; the logs of the import name each.");
        }
        Map<String, Map<String, Long>> counts = heard.counts();
        Names.SUBGRAPHS.stream().filter(counts::containsKey).forEach(name -> counts.get(name)
                .forEach((table, count) -> lines.add("  %-12s %-22s %,10d".formatted(name, table, count))));
        return lines;
    }
}
