package io.lyceum.acceptance.access;

import graphql.language.ArrayValue;
import graphql.language.Directive;
import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.StringValue;
import graphql.schema.idl.SchemaParser;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The coarse permission of mutations, as {@code schema/supergraph.graphql} states it, and the scopes of roles.
 *
 * @param rules by the mutation's name
 */
record Guards(Map<String, Rule> rules) {

    private static final Path SCHEMA = Path.of("..", "schema");

    /**
     * Who passes.
     *
     * @param signedIn whether one has to be signed in
     * @param scopes alternatives of sets; whoever has all of one set passes
     */
    record Rule(boolean signedIn, List<List<String>> scopes) {

        String told(Role role) {
            if (role == Role.ANONYMOUS && (signedIn || !scopes.isEmpty())) {
                return "UNAUTHENTICATED";
            }
            return scopes.isEmpty() || scopes.stream().anyMatch(scopesOf(role)::containsAll) ? MutationMatrix.ADMITTED : "FORBIDDEN";
        }
    }

    static Guards read() {
        Map<String, Rule> rules = new HashMap<>();
        ((ObjectTypeDefinition) new SchemaParser().parse(SCHEMA.resolve("supergraph.graphql").toFile()).getType("Mutation").orElseThrow())
                .getFieldDefinitions().forEach(field -> rules.put(field.getName(), rule(field)));
        return new Guards(rules);
    }

    Rule of(String mutation) {
        return rules.getOrDefault(mutation, new Rule(false, List.of()));
    }

    private static Rule rule(FieldDefinition field) {
        List<List<String>> scopes = field.getDirectives("requiresScopes").stream().map(Guards::scopes).findFirst().orElse(List.of());
        return new Rule(field.hasDirective("authenticated"), scopes);
    }

    private static List<List<String>> scopes(Directive directive) {
        return ((ArrayValue) directive.getArgument("scopes").getValue()).getValues().stream()
                .map(set -> ((ArrayValue) set).getValues().stream().map(scope -> ((StringValue) scope).getValue()).toList())
                .toList();
    }

    private static Set<String> scopesOf(Role role) {
        Properties roles = new Properties();
        try (Reader reader = Files.newBufferedReader(SCHEMA.resolve("roles.properties"))) {
            roles.load(reader);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        String held = switch (role) {
            case INSTRUCTOR, OTHER_INSTRUCTOR -> "INSTRUCTOR";
            case MODERATOR -> "MODERATOR";
            case ADMIN -> "ADMIN";
            case ANONYMOUS, STUDENT, OTHER_STUDENT, ORGANIZATION_ADMIN -> "STUDENT";
        };
        return Arrays.stream(roles.getProperty(held).split(" ")).collect(Collectors.toSet());
    }
}
