package io.lyceum.launcher;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The processes of a stack: its subgraphs and its router. */
final class Parts {

    private final StateDirectory state;
    private final Consumer<String> progress;
    private final Map<String, ServiceProcess> parts = new LinkedHashMap<>();
    private final LaunchGate gate = new LaunchGate();

    Parts(StateDirectory state, Consumer<String> progress) {
        this.state = state;
        this.progress = progress;
    }

    void add(ServiceSpec spec) {
        parts.put(spec.name(), new ServiceProcess(spec, state, gate));
    }

    /** In the order in which they were added. */
    List<String> names() {
        return List.copyOf(parts.keySet());
    }

    ServiceProcess part(String name) {
        @Nullable ServiceProcess part = parts.get(name);
        if (part == null) {
            throw new IllegalArgumentException("no part of this stack: " + name);
        }
        return part;
    }

    /** The process of a part, if it runs. */
    Optional<ProcessRecord> running(String name) {
        return part(name).record().filter(ProcessRecord::isAlive);
    }

    /** Starts all that do not run as they should. The router can wait for the subgraphs as well as be waited for: it uses the core that the last of them leaves idle. */
    void bringAll() {
        InPairs.each(names(), this::bring);
    }

    /** Starts one unless it runs as it should, and returns when it is ready. */
    void bring(String name) {
        ServiceProcess part = part(name);
        if (part.isCurrent()) {
            progress.accept("%-12s runs already, port %d".formatted(name, part.spec().port()));
            return;
        }
        Stopwatch watch = new Stopwatch();
        part.stop();
        part.start();
        progress.accept("%-12s ready after %s, port %d".formatted(name, watch, part.spec().port()));
    }

    /** Starts one anew with further variables, which hold until its next start. */
    void startWith(String name, Map<String, String> variables) {
        part(name).stop();
        new ServiceProcess(part(name).spec().with(variables), state, gate).start();
    }

    /** Stops whatever runs, the router first, and lets nothing be started afterwards. */
    void stopAll() {
        gate.shut();
        List<String> names = new ArrayList<>(state.records().keySet());
        if (names.remove(Names.ROUTER)) {
            ServiceProcess.stop(Names.ROUTER, state);
        }
        InPairs.all(names, name -> ServiceProcess.stop(name, state));
    }
}
