package io.lyceum.services;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** redis-server of Debian unstable. */
record RedisRecipe(NativeCache cache, ServiceTuning tuning, Consumer<String> progress) implements Recipe {

    @Override
    public String name() {
        return "redis";
    }

    @Override
    public String title() {
        return "Redis";
    }

    @Override
    public List<String> prepare(Path folder, int port, String secret) throws IOException {
        Unpacked server = new Unpacked(cache.provide("redis-server", fresh -> new DebianPackages(progress)
                .unpack("Redis", "LYCEUM_REDIS", List.of("redis-tools", "redis-server"), fresh)));
        Path configuration = folder.resolve("redis.conf");
        Files.createDirectories(folder.resolve("data"));
        // In a file, because every user of the machine can read a command line.
        Secrets.write(configuration, """
                bind 127.0.0.1
                port %d
                requirepass %s
                dir %s
                set-proc-title no
                daemonize no
                %s
                """.formatted(port, secret, quoted(folder.resolve("data")), persistence()));
        List<String> command = server.command("usr/bin/redis-server");
        command.add(configuration.toString());
        return command;
    }

    @Override
    public void check(int port, String secret) throws IOException {
        RedisProbe.ping("127.0.0.1", port, "", secret);
    }

    private String persistence() {
        return tuning == ServiceTuning.DURABLE ? "appendonly yes" : "appendonly no\nsave \"\"";
    }

    private static String quoted(Path path) {
        return "\"" + path.toString().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
