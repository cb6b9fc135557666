package io.lyceum.starter.execution;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** A query by chance: fields, aliases, merged selections, fragments, directives, representations. */
record GeneratedQuery(String text, Map<String, Object> variables) {

    private static final Map<String, Object> VARIABLES = Map.of(
            "yes", true,
            "no", false,
            "them", List.of(
                    Map.of("__typename", "Person", "id", 1),
                    Map.of("__typename", "Gadget", "id", 2),
                    Map.of("__typename", "Person", "id", 3),
                    Map.of("__typename", "Robot", "id", 4),
                    Map.of("__typename", "Person", "id", 8),
                    Map.of("__typename", "Person", "id", 12)));

    static GeneratedQuery of(GraphQLSchema schema, long seed) {
        return new GeneratedQuery(new Writer(schema, new Random(seed)).query(), VARIABLES);
    }

    private static final class Writer {
        private static final List<String> CONDITIONS = List.of("Person", "Node", "Robot", "Thing", "Gadget");

        private final GraphQLSchema schema;
        private final Random random;
        private final Set<String> used = new TreeSet<>();
        private boolean inFragment;

        Writer(GraphQLSchema schema, Random random) {
            this.schema = schema;
            this.random = random;
        }

        String query() {
            StringBuilder query = new StringBuilder("query($yes: Boolean!, $no: Boolean!, $them: [_Any!]!) { ");
            query.append("plain: __typename known: __typename @include(if: $yes) unknown: __typename @skip(if: $no) ");
            query.append("none: _entities(representations: $them) @include(if: $no) { __typename } ");
            for (int index = 0; index <= random.nextInt(3); index++) {
                field(query, schema.getQueryType(), pickRoot(), 3 + random.nextInt(2));
            }
            query.append("}\n");
            inFragment = true;
            used.forEach(condition -> fragment(query, condition));
            return query.toString();
        }

        private GraphQLFieldDefinition pickRoot() {
            List<GraphQLFieldDefinition> fields = schema.getQueryType().getFieldDefinitions().stream()
                    .filter(field -> !field.getName().equals("_service"))
                    .toList();
            return fields.get(random.nextInt(fields.size()));
        }

        private void fragment(StringBuilder query, String condition) {
            query.append("fragment On").append(condition).append(" on ").append(condition).append(" ");
            selections(query, schema.getType(condition), 2);
            query.append("\n");
        }

        private void selections(StringBuilder query, GraphQLType type, int depth) {
            query.append("{ __typename ");
            int size = 1 + random.nextInt(6);
            for (int index = 0; index < size; index++) {
                int choice = random.nextInt(8);
                if (choice == 0) {
                    spread(query, type, depth);
                } else if (choice == 1 && !inFragment && !compatible(type).isEmpty()) {
                    String condition = pick(compatible(type));
                    used.add(condition);
                    query.append("...On").append(condition).append(directive());
                } else if (type instanceof GraphQLFieldsContainer container) {
                    List<GraphQLFieldDefinition> fields = container.getFieldDefinitions();
                    field(query, container, fields.get(random.nextInt(fields.size())), depth);
                } else {
                    spread(query, type, depth);
                }
            }
            query.append("} ");
        }

        private void spread(StringBuilder query, GraphQLType type, int depth) {
            List<String> compatible = compatible(type);
            if (depth > 0 && !compatible.isEmpty()) {
                String condition = pick(compatible);
                query.append("... on ").append(condition).append(directive());
                selections(query, schema.getType(condition), depth - 1);
            }
        }

        /** The same key always means the same field, so that selections merge but never conflict. */
        private void field(StringBuilder query, GraphQLFieldsContainer parent, GraphQLFieldDefinition field, int depth) {
            GraphQLType type = GraphQLTypeUtil.unwrapAll(field.getType());
            boolean leaf = GraphQLTypeUtil.isLeaf(GraphQLTypeUtil.unwrapNonNull(type));
            if (!leaf && depth == 0) {
                return;
            }
            boolean alias = random.nextInt(4) == 0 || !parent.getName().equals("Person") && !leaf;
            query.append(alias ? "as" + parent.getName() + "_" + field.getName() + ": " : "").append(field.getName());
            query.append(field.getArgument("representations") == null ? "" : "(representations: $them)");
            query.append(alias && field.getArgument("loud") != null ? "(loud: true)" : "");
            query.append(directive());
            if (!leaf) {
                selections(query, type, depth - 1);
            }
        }

        private String directive() {
            return switch (random.nextInt(14)) {
                case 0 -> " @skip(if: $no) ";
                case 1 -> " @skip(if: $yes) ";
                case 2 -> " @include(if: $yes) ";
                case 3 -> " @include(if: $no) @skip(if: false) ";
                default -> " ";
            };
        }

        private List<String> compatible(GraphQLType type) {
            List<String> names = new ArrayList<>();
            for (String condition : CONDITIONS) {
                if (possible(schema.getType(condition)).stream().anyMatch(possible(type)::contains)) {
                    names.add(condition);
                }
            }
            return names;
        }

        private List<GraphQLObjectType> possible(GraphQLType type) {
            return switch (type) {
                case GraphQLObjectType object -> List.of(object);
                case GraphQLUnionType union -> union.getTypes().stream().map(GraphQLObjectType.class::cast).toList();
                case GraphQLInterfaceType node -> schema.getImplementations(node);
                default -> List.of();
            };
        }

        private String pick(List<String> names) {
            return names.get(random.nextInt(names.size()));
        }
    }
}
