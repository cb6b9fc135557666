package io.lyceum.starter.execution;

import graphql.schema.DataFetchingEnvironment;

/** A bean whose getter wants the environment, which a light fetcher is to make on demand. */
public final class Gadget {

    private final int id;

    Gadget(int id) {
        this.id = id;
    }

    public int getId() {
        return id;
    }

    public String getLabel(DataFetchingEnvironment environment) {
        return environment.getExecutionStepInfo().getPath() + " of " + environment.getParentType() + " "
                + environment.getMergedField().getResultKey() + environment.getArguments()
                + environment.getSelectionSet().getFields().size();
    }
}
