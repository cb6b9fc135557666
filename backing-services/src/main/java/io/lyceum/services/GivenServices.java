package io.lyceum.services;

import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.OptionalLong;

/** Services that run already; the environment names them. */
record GivenServices(Options options) {

    private static final int MYSQL_PORT = 3306;
    private static final int REDIS_PORT = 6379;
    private static final Runnable LEFT_ALONE = () -> { };

    /** From {@code mysql://user:password@host:port}, also with {@code jdbc:} before it; the account may stand in variables of its own. */
    MySqlServer mysql(String value) {
        URI address = parse("LYCEUM_MYSQL_URL", value.startsWith("jdbc:") ? value.substring("jdbc:".length()) : value,
                "mysql", "mysql://user:password@host:port");
        String[] account = account(address);
        RunningMySql server = new RunningMySql(ServiceKind.GIVEN, address.getHost(), port(address, MYSQL_PORT),
                options.variable("LYCEUM_MYSQL_USER").orElse(account[0]),
                options.variable("LYCEUM_MYSQL_PASSWORD").orElse(account[1]), OptionalLong.empty(), LEFT_ALONE);
        try (Connection connection = server.connect()) {
            MySqlVersion.require(connection.getMetaData().getDatabaseProductVersion(), server.host() + ":" + server.port());
        } catch (SQLException failure) {
            throw silent("MySQL", server.host() + ":" + server.port(), "LYCEUM_MYSQL_URL", failure);
        }
        return server;
    }

    /** From {@code host:port}, or several with commas between them; the first that answers is the one whose host and port are told. */
    KafkaBroker kafka(String value) {
        IOException last = new IOException("no address");
        for (String one : value.split(",")) {
            URI address = parse("LYCEUM_KAFKA", "kafka://" + one.strip(), "kafka", "host:port");
            try {
                KafkaProbe.askVersions(address.getHost(), address.getPort());
                return new RunningKafka(ServiceKind.GIVEN, value, address.getHost(), address.getPort(), OptionalLong.empty(), LEFT_ALONE);
            } catch (IOException | IllegalArgumentException failure) {
                last = new IOException(failure);
            }
        }
        throw silent("Kafka", value, "LYCEUM_KAFKA", last);
    }

    /** From {@code redis://user:password@host:port}, of which only the host must be there. */
    RedisServer redis(String value) {
        String full = value.contains("://") ? value : "redis://" + value;
        URI address = parse("LYCEUM_REDIS", full, "redis", "redis://:password@host:port");
        String[] account = account(address);
        int port = port(address, REDIS_PORT);
        try {
            RedisProbe.ping(address.getHost(), port, account[0], account[1]);
        } catch (IOException failure) {
            throw silent("Redis", address.getHost() + ":" + port, "LYCEUM_REDIS", failure);
        }
        return new RunningRedis(ServiceKind.GIVEN, address.getHost(), port, account[1], full, OptionalLong.empty(), LEFT_ALONE);
    }

    private static URI parse(String variable, String value, String scheme, String form) {
        try {
            URI address = URI.create(value);
            if (scheme.equals(address.getScheme()) && address.getHost() != null) {
                return address;
            }
        } catch (IllegalArgumentException unreadable) {
            // Said below, without the value, which may hold a password.
        }
        throw new ServiceException("The variable " + variable + " cannot be read; give it the form " + form + ".");
    }

    private static String[] account(URI address) {
        String account = address.getUserInfo() == null ? "" : address.getUserInfo();
        int colon = account.indexOf(':');
        return colon < 0 ? new String[] {account, ""} : new String[] {account.substring(0, colon), account.substring(colon + 1)};
    }

    private static int port(URI address, int usual) {
        return address.getPort() < 0 ? usual : address.getPort();
    }

    private static ServiceException silent(String title, String address, String variable, Exception failure) {
        return new ServiceException("No " + title + " lets us in at " + address + ", which " + variable
                + " names; start it or correct its account, or unset the variable.", failure);
    }
}
