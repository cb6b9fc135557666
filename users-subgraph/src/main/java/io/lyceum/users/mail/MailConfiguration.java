package io.lyceum.users.mail;

import java.util.Properties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Chooses the way by which mail leaves. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({MailProperties.class, SmtpProperties.class})
class MailConfiguration {

    private static final String PATIENCE_MILLIS = "10000";

    @Bean
    MailTransport mailTransport(MailProperties properties, SmtpProperties smtp) {
        if (smtp.host() != null) {
            return new SmtpTransport(sender(smtp), properties.from());
        }
        if (properties.mailbox() != null) {
            return new MailboxTransport(properties.mailbox());
        }
        throw new IllegalStateException("Neither LYCEUM_SMTP_HOST nor LYCEUM_MAIL_MAILBOX says where mail goes; `./lyceum up` sets one.");
    }

    private static JavaMailSenderImpl sender(SmtpProperties smtp) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(smtp.host());
        sender.setPort(smtp.port());
        sender.setUsername(smtp.username());
        sender.setPassword(smtp.password());
        sender.setDefaultEncoding("UTF-8");
        Properties protocol = sender.getJavaMailProperties();
        protocol.setProperty("mail.smtp.auth", Boolean.toString(smtp.username() != null));
        protocol.setProperty("mail.smtp.starttls.enable", Boolean.toString(smtp.startTls()));
        protocol.setProperty("mail.smtp.starttls.required", Boolean.toString(smtp.startTls()));
        // Without these it waits for ever for a server that says nothing.
        protocol.setProperty("mail.smtp.connectiontimeout", PATIENCE_MILLIS);
        protocol.setProperty("mail.smtp.timeout", PATIENCE_MILLIS);
        protocol.setProperty("mail.smtp.writetimeout", PATIENCE_MILLIS);
        return sender;
    }
}
