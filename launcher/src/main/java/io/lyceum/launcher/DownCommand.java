package io.lyceum.launcher;

import io.lyceum.services.BackingServices;
import io.lyceum.services.RecordedService;
import io.lyceum.services.ServiceLifetime;
import io.lyceum.services.ServiceTuning;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "down", mixinStandardHelpOptions = true, description = "Stops the graph; the data stay for the next ./lyceum up.")
final class DownCommand implements Callable<Integer> {

    @Option(names = "--wipe", description = "Delete the data too: databases, topics, secrets. There is no way back.")
    private boolean wipe;

    @Override
    public Integer call() throws IOException {
        StateDirectory state = Lyceum.state();
        if (Files.notExists(state.path())) {
            System.out.println("Nothing was ever started in this clone.");
            return 0;
        }
        if (wipe && System.getenv(Names.GIVEN_MYSQL) != null) {
            throw new LauncherException(Names.GIVEN_MYSQL + " names a server of yours, whose databases are not deleted from here, and without the keys in "
                    + state.path() + " they could not be read any more; drop the schemas lyceum_* there, then unset the variable and repeat this.");
        }
        try (FileChannel _ = state.lock(); Console console = new Console()) {
            stop(state, console);
        }
        return 0;
    }

    private void stop(StateDirectory state, Console console) {
        Stopwatch watch = new Stopwatch();
        List<String> names = new ArrayList<>();
        state.records().forEach((name, record) -> {
            if (record.isAlive()) {
                names.add(name);
            }
        });
        if (names.contains(Names.ROUTER)) {
            end(Names.ROUTER, state, console);
        }
        InPairs.all(state.records().keySet(), name -> end(name, state, console));
        BackingServices services = services(state);
        names.addAll(services.recorded().stream().filter(RecordedService::running).map(RecordedService::name).toList());
        if (wipe) {
            services.wipe();
            state.wipe();
        } else {
            services.stop();
        }
        String what = names.isEmpty() ? "Nothing was running" : "Stopped after " + watch;
        console.line(what + (wipe ? "; the data are deleted." : names.isEmpty() ? "." : "; the data stay for the next ./lyceum up."));
    }

    private static void end(String name, StateDirectory state, Console console) {
        Stopwatch watch = new Stopwatch();
        Map<String, ProcessRecord> records = state.records();
        boolean ran = records.containsKey(name) && records.get(name).isAlive();
        ServiceProcess.stop(name, state);
        if (ran) {
            console.line("  %-12s stopped after %s".formatted(name, watch));
        }
    }

    static BackingServices services(StateDirectory state) {
        return BackingServices.in(state.services()).tuning(ServiceTuning.DURABLE).lifetime(ServiceLifetime.DETACHED).open();
    }
}
