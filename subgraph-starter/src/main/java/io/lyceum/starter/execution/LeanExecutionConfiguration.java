package io.lyceum.starter.execution;

import com.netflix.graphql.dgs.springgraphql.autoconfig.ExceptionHandlerResolverAdapter;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionStrategy;
import graphql.schema.DataFetcherFactory;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;

/**
 * Gives DGS the lean strategy for queries and the record fetchers as a default. {@code lyceum.execution.lean=false}
 * gives graphql-java back; answers are the same. Mutations and subscriptions start by their stock strategies anyway.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "lyceum.execution.lean", matchIfMissing = true)
public class LeanExecutionConfiguration {

    /**
     * DGS hands its exception resolvers only to strategies it makes itself, so this one is given the same, in the same
     * order: those of the application, then the exception handler.
     */
    @Bean
    @Qualifier("query")
    ExecutionStrategy leanQueryStrategy(
            ObjectProvider<DataFetcherExceptionResolver> resolvers, DataFetcherExceptionHandler handler) {
        List<DataFetcherExceptionResolver> all = new ArrayList<>(resolvers.orderedStream().toList());
        all.add(new ExceptionHandlerResolverAdapter(handler));
        return new LeanExecutionStrategy(DataFetcherExceptionResolver.createExceptionHandler(all));
    }

    @Bean
    @ConditionalOnMissingBean(DataFetcherFactory.class)
    DataFetcherFactory<?> recordFetchers() {
        return new RecordFetchers();
    }
}
