package io.lyceum.starter.execution;

/**
 * Promised by an {@link graphql.execution.instrumentation.Instrumentation} that overrides a hook called for every
 * object or field, yet does nothing there for fields with a {@link graphql.TrivialDataFetcher}. Without the
 * promise its presence puts the {@linkplain LeanExecutionStrategy lean execution} out of action, lest it miss a field.
 */
public interface LeavesPlainFieldsAlone {}
