package io.lyceum.acceptance;

import io.lyceum.services.RedisServer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.redisson.Redisson;
import org.redisson.api.RedissonClient;
import org.redisson.api.redisnode.RedisNode;
import org.redisson.api.redisnode.RedisNodes;
import org.redisson.config.Config;

/** What a Redis keeps, as text in which a character is a byte. */
final class RedisContents implements AutoCloseable {

    private final RedissonClient client;

    RedisContents(RedisServer server) {
        Config config = new Config();
        config.useSingleServer().setAddress(server.uri()).setConnectionMinimumIdleSize(1).setConnectionPoolSize(2);
        this.client = Redisson.create(config);
    }

    /** Has everything from now on written to files too, and nothing compressed: else what is there could not be found. */
    void keepOnDisk() {
        node().setConfig("rdbcompression", "no");
        node().setConfig("appendonly", "yes");
    }

    /** Writes all that is there to a file, in the form that a server reads at its start. */
    void save() {
        node().save();
    }

    /** Each key there is, with its value in the form in which one server hands it to another. */
    Map<String, String> read() {
        Map<String, String> contents = new TreeMap<>();
        for (String key : client.getKeys().getKeys()) {
            byte[] value = client.getBucket(key).dump();
            // It may have expired meanwhile.
            contents.put(key, value == null ? "" : new String(value, StandardCharsets.ISO_8859_1));
        }
        return contents;
    }

    private RedisNode node() {
        return client.getRedisNodes(RedisNodes.SINGLE).getInstance();
    }

    @Override
    public void close() {
        client.shutdown();
    }
}
