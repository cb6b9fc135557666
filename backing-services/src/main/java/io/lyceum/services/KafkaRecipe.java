package io.lyceum.services;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** A Kafka broker that is its own controller, in a JVM of its own. */
record KafkaRecipe(ServiceTuning tuning) implements Recipe {

    private static final String CLASS_PATH = "kafka.classpath";

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public String title() {
        return "Kafka";
    }

    @Override
    public List<String> prepare(Path folder, int port, String secret) throws IOException {
        Path data = folder.resolve("data");
        Path configuration = folder.resolve("server.properties");
        Files.writeString(configuration, configuration(data, port));
        Path java = folder.resolve("java.options");
        Files.writeString(java, String.join("\n", settings(tuning)) + "\n-cp\n\"" + classPath() + "\"\n");
        if (Files.notExists(data.resolve("meta.properties"))) {
            List<String> format = java(java, "kafka.tools.StorageTool");
            format.addAll(List.of("format", "--cluster-id", clusterId(secret), "--config", configuration.toString()));
            Command.run(format, line -> { });
        }
        List<String> command = java(java, "kafka.Kafka");
        command.add(configuration.toString());
        return command;
    }

    @Override
    public void check(int port, String secret) throws IOException {
        KafkaProbe.askVersions("127.0.0.1", port);
    }

    private String configuration(Path data, int port) {
        int controller = Ports.free();
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                controller.listener.names=CONTROLLER
                inter.broker.listener.name=PLAINTEXT
                log.dirs=%3$s
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=4
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=4
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                group.initial.rebalance.delay.ms=0
                num.network.threads=2
                num.io.threads=4
                log.cleaner.dedupe.buffer.size=8388608
                """.formatted(port, controller, data.toString().replace("\\", "\\\\"));
    }

    /** What the broker's JVM is told wherever it runs. */
    static List<String> settings(ServiceTuning tuning) {
        return List.of("-Xms48m", "-Xmx256m", "-XX:+UseSerialGC",
                tuning == ServiceTuning.EPHEMERAL ? "-XX:TieredStopAtLevel=1" : "-XX:ReservedCodeCacheSize=64m",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn");
    }

    /** An argument file, because the class path is longer than what a process's command line is read back with. */
    private static List<String> java(Path options, String main) {
        return new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "@" + options, main));
    }

    /** The jars of this module's build, in the local Maven repository. */
    private static String classPath() {
        try (InputStream list = KafkaRecipe.class.getResourceAsStream(CLASS_PATH)) {
            if (list == null) {
                throw new ServiceException("The list of Kafka's jars is missing; build the module backing-services by Maven.");
            }
            String classPath = new String(list.readAllBytes(), StandardCharsets.UTF_8).strip();
            for (String jar : classPath.split(File.pathSeparator)) {
                if (Files.notExists(Path.of(jar))) {
                    throw new ServiceException("Kafka's jar " + jar + " is missing; build the module backing-services by Maven again.");
                }
            }
            return classPath;
        } catch (IOException failure) {
            throw new ServiceException("The list of Kafka's jars cannot be read; build the module backing-services by Maven again.", failure);
        }
    }

    /** Any 16 bytes name a cluster; these stay the same for the folder. */
    static String clusterId(String secret) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(HexFormat.of().parseHex(secret));
    }
}
