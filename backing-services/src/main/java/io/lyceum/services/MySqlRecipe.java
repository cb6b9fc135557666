package io.lyceum.services;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** mysqld of Debian unstable, with a data folder that was initialised once and is copied for each use. */
record MySqlRecipe(NativeCache cache, ServiceTuning tuning, Consumer<String> progress) implements Recipe {

    private static final List<String> COMMON = List.of(
            "--skip-name-resolve",
            "--skip-log-bin",
            "--mysqlx=OFF",
            "--auto-generate-certs=OFF",
            "--secure-file-priv=NULL",
            "--performance-schema=OFF",
            "--local-infile=ON",
            "--default-time-zone=+00:00");

    private static final List<String> DURABLE = List.of(
            "--innodb-flush-log-at-trx-commit=1",
            "--innodb-buffer-pool-size=192M",
            "--innodb-redo-log-capacity=256M",
            "--max-connections=250",
            "--table-open-cache=1000",
            "--table-definition-cache=800");

    private static final List<String> EPHEMERAL = List.of(
            "--innodb-flush-log-at-trx-commit=0",
            "--innodb-flush-method=nosync",
            "--innodb-doublewrite=OFF",
            "--sync-binlog=0",
            "--innodb-buffer-pool-size=128M",
            "--innodb-redo-log-capacity=64M",
            "--max-connections=250");

    /** What mysqld is told wherever it runs. */
    static List<String> settings(ServiceTuning tuning) {
        List<String> settings = new ArrayList<>(COMMON);
        settings.addAll(tuning == ServiceTuning.DURABLE ? DURABLE : EPHEMERAL);
        return settings;
    }

    @Override
    public String name() {
        return "mysql";
    }

    @Override
    public String title() {
        return "MySQL";
    }

    @Override
    public List<String> prepare(Path folder, int port, String secret) throws IOException {
        Path data = folder.resolve("data");
        if (Files.notExists(data)) {
            Path copying = folder.resolve("data.new");
            Folders.delete(copying);
            Folders.copy(initialised(), copying);
            Files.move(copying, data);
        }
        Path accounts = folder.resolve("accounts.sql");
        Secrets.write(accounts, accounts(secret));
        List<String> command = mysqld(data);
        command.addAll(List.of(
                "--bind-address=127.0.0.1",
                "--port=" + port,
                // Relative to the data folder: a socket's whole path may have no more than 107 characters.
                "--socket=mysql.sock",
                "--pid-file=mysql.pid",
                "--init-file=" + accounts));
        command.addAll(settings(tuning));
        return command;
    }

    @Override
    public void check(int port, String secret) throws SQLException {
        String url = "jdbc:mysql://127.0.0.1:" + port + "/?sslMode=DISABLED&allowPublicKeyRetrieval=true&connectTimeout=2000&socketTimeout=5000";
        try (Connection connection = DriverManager.getConnection(url, "root", secret)) {
            connection.createStatement().execute("SELECT 1");
        }
    }

    private static String accounts(String secret) {
        return """
                CREATE USER IF NOT EXISTS 'root'@'127.0.0.1';
                ALTER USER 'root'@'127.0.0.1' IDENTIFIED BY '%1$s';
                ALTER USER 'root'@'localhost' IDENTIFIED BY '%1$s';
                GRANT ALL ON *.* TO 'root'@'127.0.0.1' WITH GRANT OPTION;
                """.formatted(secret);
    }

    private Unpacked server() throws IOException {
        return new Unpacked(cache.provide("mysql-server", fresh ->
                new DebianPackages(progress).unpack("MySQL", "LYCEUM_MYSQL_URL", List.of("mysql-server-core"), fresh)));
    }

    private Path initialised() throws IOException {
        server();
        return cache.provide("mysql-data", fresh -> {
            progress.accept("Initialising MySQL's data folder, once");
            Path data = fresh.resolve("data");
            List<String> command = mysqld(data);
            command.addAll(List.of("--initialize-insecure", "--innodb-redo-log-capacity=16M", "--innodb-doublewrite=OFF",
                    "--innodb-flush-method=nosync", "--innodb-flush-log-at-trx-commit=0",
                    "--caching-sha2-password-auto-generate-rsa-keys=OFF"));
            Command.run(command, line -> { });
            // The server's identity is made anew in each copy.
            Files.deleteIfExists(data.resolve("auto.cnf"));
            Folders.delete(data.resolve("#innodb_temp"));
        }).resolve("data");
    }

    private List<String> mysqld(Path data) throws IOException {
        Unpacked server = server();
        Path share = server.root().resolve("usr/share/mysql");
        List<String> command = new ArrayList<>(server.command("usr/sbin/mysqld"));
        command.addAll(List.of("--no-defaults",
                "--datadir=" + data,
                "--secure-file-priv=NULL",
                "--lc-messages-dir=" + share,
                "--character-sets-dir=" + share.resolve("charsets"),
                "--plugin-dir=" + server.root().resolve("usr/lib/mysql/plugin"),
                "--mysqlx=OFF",
                "--auto-generate-certs=OFF",
                "--skip-log-bin"));
        if (System.getProperty("user.name").equals("root")) {
            command.add("--user=root");
        }
        return command;
    }
}
