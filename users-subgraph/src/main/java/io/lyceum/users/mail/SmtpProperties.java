package io.lyceum.users.mail;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The server that takes mail.
 *
 * @param host null where there is none, as in development
 * @param username null where the server asks for none
 * @param startTls whether the connection must become an encrypted one
 */
@ConfigurationProperties("lyceum.smtp")
record SmtpProperties(
        @Nullable String host,
        @DefaultValue("587") int port,
        @Nullable String username,
        @Nullable String password,
        @DefaultValue("true") boolean startTls) {

    @Override
    public String toString() {
        return "SmtpProperties[%s:%d]".formatted(host, port);
    }
}
