package io.lyceum.starter.access;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsRuntimeWiring;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaDirectiveWiring;
import graphql.schema.idl.SchemaDirectiveWiringEnvironment;
import java.util.Collection;
import java.util.function.Function;

/**
 * Enforces {@literal @authenticated} and {@literal @requiresScopes} where the SDL has them, so that coarse permission is stated once and
 * holds at the router and here. They may stand on fields only.
 */
@DgsComponent
public class AccessDirectives {

    private static final String AUTHENTICATED = "authenticated";
    private static final String REQUIRES_SCOPES = "requiresScopes";

    @DgsRuntimeWiring
    public RuntimeWiring.Builder register(RuntimeWiring.Builder wiring) {
        return wiring.directive(AUTHENTICATED, guarding(environment -> AccessRule.SIGNED_IN))
                .directive(REQUIRES_SCOPES, guarding(AccessDirectives::scopes));
    }

    private static AccessRule scopes(SchemaDirectiveWiringEnvironment<GraphQLFieldDefinition> environment) {
        Collection<?> alternatives =
                (Collection<?>) environment.getAppliedDirective().getArgument("scopes").getValue();
        return AccessRule.anyOf(alternatives.stream()
                .map(scopes -> ((Collection<?>) scopes).stream().map(Object::toString).toList())
                .toList());
    }

    private static SchemaDirectiveWiring guarding(
            Function<SchemaDirectiveWiringEnvironment<GraphQLFieldDefinition>, AccessRule> rule) {
        return new SchemaDirectiveWiring() {
            @Override
            public GraphQLFieldDefinition onField(SchemaDirectiveWiringEnvironment<GraphQLFieldDefinition> environment) {
                DataFetcher<?> guarded = environment.getFieldDataFetcher();
                environment.setFieldDataFetcher(new GuardedDataFetcher(rule.apply(environment), guarded));
                return environment.getElement();
            }

            @Override
            public GraphQLObjectType onObject(SchemaDirectiveWiringEnvironment<GraphQLObjectType> environment) {
                throw new IllegalStateException("%s: permission directives stand on fields, not on types."
                        .formatted(environment.getElement().getName()));
            }
        };
    }
}
