package io.lyceum.starter.database;

import org.jooq.ExecuteListenerProvider;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderQuotedNames;
import org.springframework.boot.jooq.autoconfigure.DefaultConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.jooq.impl.DefaultExecuteListenerProvider;

/** Wires jOOQ. */
@Configuration(proxyBeanMethods = false)
public class DatabaseConfiguration {

    @Bean
    DefaultConfigurationCustomizer jooqSettings() {
        return configuration -> {
            configuration.setSQLDialect(SQLDialect.MYSQL);
            configuration.settings()
                    // The schema is the connection's: the same code serves every schema, also those of tests.
                    .withRenderSchema(false)
                    .withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED)
                    // Values of one IN list are padded to a power of two, so that fewer statement texts are prepared.
                    .withInListPadding(true)
                    .withExecuteLogging(false);
        };
    }

    @Bean
    ExecuteListenerProvider statementListenerProvider(StatementListener listener) {
        return new DefaultExecuteListenerProvider(listener);
    }
}
