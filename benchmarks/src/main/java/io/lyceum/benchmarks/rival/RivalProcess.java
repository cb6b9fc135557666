package io.lyceum.benchmarks.rival;

import io.lyceum.benchmarks.measure.JavaProcess;
import io.lyceum.launcher.Stack;
import io.lyceum.services.SchemaAccess;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Starts the rival of the courses subgraph. */
public final class RivalProcess {

    private RivalProcess() {}

    /** Starts it over the subgraph's database, with the JVM's settings of the subgraph, which must run. */
    public static JavaProcess start(Stack stack, Path log) {
        SchemaAccess schema = stack.schema("courses");
        List<String> command = new ArrayList<>(JavaProcess.javaOf(stack.pid("courses")));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), RivalApplication.class.getName()));
        return JavaProcess.start(command, Map.of(
                "SPRING_DATASOURCE_URL", schema.jdbcUrl(),
                "SPRING_DATASOURCE_USERNAME", schema.username(),
                "SPRING_DATASOURCE_PASSWORD", schema.password()), JavaProcess.freePort(), log);
    }
}
