package io.lyceum.benchmarks;

import io.lyceum.benchmarks.cache.CacheScenario;
import io.lyceum.benchmarks.clone.ImportScenario;
import io.lyceum.benchmarks.clone.StartupScenario;
import io.lyceum.benchmarks.events.EventsScenario;
import io.lyceum.benchmarks.graph.ManyParentsScenario;
import io.lyceum.benchmarks.dashboard.CriticalPathScenario;
import io.lyceum.benchmarks.dashboard.DashboardScenario;
import io.lyceum.benchmarks.enroll.EnrollScenario;
import io.lyceum.benchmarks.measure.Machine;
import io.lyceum.benchmarks.pagination.PaginationScenario;
import io.lyceum.benchmarks.persisted.PersistedScenario;
import io.lyceum.benchmarks.search.SearchScenario;
import io.lyceum.benchmarks.tax.GraphTaxScenario;
import io.lyceum.benchmarks.tax.TokenScenario;
import io.lyceum.launcher.LauncherException;
import io.lyceum.services.ServiceException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures, tells what it finds as it goes, and writes {@code benchmarks/RESULTS.md}. */
@Command(name = "lyceum bench", mixinStandardHelpOptions = true, description = {
        "Measures the graph against what does the same without it, and writes benchmarks/RESULTS.md.",
        "Leave the machine alone meanwhile. Ends with 1 if something could not be measured; missed targets are only told."})
public final class Benchmarks implements Callable<Integer> {

    private static final List<Scenario> SCENARIOS = List.of(
            new GraphTaxScenario(), new TokenScenario(), new DashboardScenario(), new CriticalPathScenario(), new PersistedScenario(), new CacheScenario(),
            new SearchScenario(), new ManyParentsScenario(), new EventsScenario(), new PaginationScenario(),
            new EnrollScenario(), new StartupScenario(), new ImportScenario());

    @Parameters(paramLabel = "scenario", description = "graph-tax, token, dashboard, critical-path, persisted, cache, catalogue-search, n-plus-one, events, pagination, enroll, startup, import; all if left out.")
    private List<String> names = List.of();

    @Option(names = "--quick", description = "A few minutes for rough figures.")
    private boolean isQuick;

    /** Ends with 0, with 1 after a sentence about what went wrong, or with 2 after one about how the command is used. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Benchmarks()).execute(arguments));
    }

    @Override
    public Integer call() {
        Path root = Path.of(System.getProperty("lyceum.root", "")).toAbsolutePath().normalize();
        Path folder = root.resolve("benchmarks");
        Session session = new Session(root, folder.resolve("target").resolve("work"), isQuick, System.out);
        int status = 0;
        for (Scenario scenario : asked()) {
            status = Math.max(status, run(scenario, session, new Results(folder.resolve("RESULTS.md"))));
        }
        return status;
    }

    private int run(Scenario scenario, Session session, Results results) {
        Machine machine = Machine.now();
        session.say("%n%s%n%s", scenario.name(), machine);
        try {
            List<Finding> found = scenario.run(session);
            session.say("");
            found.forEach(finding -> session.say(
                    "  %-34s %-26s %14s %14s  %-22s %-8s %s",
                    finding.scenario(), finding.measure(), finding.subject(), finding.rival(), finding.ratio(), finding.target(), finding.verdict()));
            Map<String, List<Finding>> sections = new LinkedHashMap<>();
            sections.put(scenario.name(), found);
            results.write(machine, session.isQuick(), sections);
            return 0;
        } catch (BenchmarkException | LauncherException | ServiceException failure) {
            System.err.println(scenario.name() + ": " + failure.getMessage());
            return 1;
        }
    }

    private List<Scenario> asked() {
        names.stream().filter(name -> SCENARIOS.stream().noneMatch(scenario -> scenario.name().equals(name))).findFirst().ifPresent(name -> {
            throw new CommandLine.ParameterException(new CommandLine(this), "There is no scenario %s; these there are: %s."
                    .formatted(name, String.join(", ", SCENARIOS.stream().map(Scenario::name).toList())));
        });
        return SCENARIOS.stream().filter(scenario -> names.isEmpty() || names.contains(scenario.name())).toList();
    }
}
