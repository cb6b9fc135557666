package io.lyceum.users.mail;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is said of mail in general.
 *
 * @param from the sender's address
 * @param mailbox the folder it goes to where no server is named; null for none, and then a server must be named
 */
@ConfigurationProperties("lyceum.mail")
record MailProperties(@DefaultValue("no-reply@lyceum.test") String from, @Nullable Path mailbox) {}
