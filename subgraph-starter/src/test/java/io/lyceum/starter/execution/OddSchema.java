package io.lyceum.starter.execution;

import com.apollographql.federation.graphqljava.Federation;
import graphql.GraphQLContext;
import graphql.GraphqlErrorBuilder;
import graphql.TypeResolutionEnvironment;
import graphql.execution.DataFetcherResult;
import graphql.schema.Coercing;
import graphql.schema.CoercingSerializeException;
import graphql.schema.DataFetcherFactory;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A schema in which everything an answer may consist of occurs, and goes wrong here and there. */
final class OddSchema {

    static final String SDL = """
            scalar Odd
            enum Colour { RED GREEN }
            interface Node { id: Int! name: String friend: Node }
            union Thing = Person | Robot | Gadget
            type Query {
              person(id: Int = 5): Person
              strictPerson(id: Int = 6): Person!
              people(id: Int = 7): [Person]
              strictPeople(id: Int = 8): [Person!]!
              nodes(id: Int = 9): [Node!]
              things(id: Int = 10): [Thing]
              matrix: [[Person!]]
              later: [Person]
              loaded(id: Int = 11): Person
            }
            type Mutation { rename(id: Int = 12): Person first: Int }
            type Subscription { people: Person }
            type Person implements Node @key(fields: "id") {
              id: Int! name: String strictName: String! colour: Colour strictColour: Colour! odd: Odd strictOdd: Odd!
              tags: [String!] numbers: [[Int!]] maybe: String promised: String fragile: String
              friend: Person strictFriend: Person! friends: [Person!] company: [Thing!]
              greeting(loud: Boolean = false): String slow: String strictSlow: String! trivial: String! light: String
              environment: Int! broken: String strictBroken: String! thrown: Person local: String
              slowFriends: [Person] result: Person results: [Person] unresolvable: Thing reactive: String
              boss: Person strictBoss: Person! team: [Person!] bossOfBoss: Person lightBoss: Person lightBossName: String
            }
            type Robot implements Node @key(fields: "id") { id: Int! name: String friend: Node model: String! maker: Person }
            type Gadget @key(fields: "id") { id: Int! label(size: Int = 3): String missing: String strictMissing: String! }
            """;

    private OddSchema() {}

    static GraphQLSchema with(@Nullable DataFetcherFactory<?> defaults) {
        GraphQLCodeRegistry.Builder code = GraphQLCodeRegistry.newCodeRegistry();
        if (defaults != null) {
            code.defaultDataFetcher(defaults);
        }
        RuntimeWiring wiring = RuntimeWiring.newRuntimeWiring()
                .codeRegistry(code)
                .scalar(odd())
                .type("Node", type -> type.typeResolver(OddSchema::resolve))
                .type("Thing", type -> type.typeResolver(OddSchema::resolve))
                .type("Query", type -> type.dataFetchers(OddFetchers.ofQuery()))
                .type("Mutation", type -> type.dataFetchers(OddFetchers.ofMutation()))
                .type("Subscription", type -> type.dataFetchers(OddFetchers.ofSubscription()))
                .type("Person", type -> type.dataFetchers(OddFetchers.ofPerson()))
                .build();
        return Federation.transform(SDL, wiring)
                .fetchEntities(OddSchema::entities)
                .resolveEntityType(OddSchema::resolve)
                .build();
    }

    private static List<Object> entities(DataFetchingEnvironment environment) {
        List<Map<String, Object>> representations = environment.getArgument("representations");
        List<Object> entities = new ArrayList<>();
        for (Map<String, Object> representation : representations) {
            int id = (Integer) representation.get("id");
            entities.add(switch ((String) representation.get("__typename")) {
                case "Person" -> Dice.rarely("entity", id) ? null : Person.of(id);
                case "Robot" -> robot(id);
                default -> new Gadget(id);
            });
        }
        return entities;
    }

    /** Of every kind in turn; one of them is of no type, one is null, and one brings an error along. */
    static List<Object> things(int from, int size) {
        return new ArrayList<>(IntStream.range(from, from + size).mapToObj(OddSchema::thing).toList());
    }

    static Object thing(int id) {
        return switch (Dice.roll(24, "thing", id)) {
            case 0 -> "of no type";
            case 1 -> DataFetcherResult.newResult()
                    .data(Person.of(id))
                    .localContext("element " + id)
                    .error(GraphqlErrorBuilder.newError().message("element " + id).build())
                    .build();
            case 2, 3, 4, 5 -> robot(id);
            case 6, 7, 8, 9 -> new Gadget(id);
            default -> Person.of(id);
        };
    }

    static Map<String, Object> robot(int id) {
        return Map.of("id", id, "name", "robot " + id, "friend", Person.of(id + 1), "maker", Person.of(id + 2));
    }

    private static @Nullable GraphQLObjectType resolve(TypeResolutionEnvironment environment) {
        String name = switch (environment.<Object>getObject()) {
            case Person person -> "Person";
            case Gadget gadget -> "Gadget";
            case Map<?, ?> robot -> "Robot";
            default -> null;
        };
        return name == null ? null : environment.getSchema().getObjectType(name);
    }

    private static GraphQLScalarType odd() {
        return GraphQLScalarType.newScalar().name("Odd").coercing(new OddCoercing()).build();
    }

    /** Refuses multiples of six, and has nothing to say of 1. */
    private static final class OddCoercing implements Coercing<Object, Object> {
        @Override
        public @Nullable Object serialize(Object value, GraphQLContext context, Locale locale) {
            int number = (Integer) value;
            if (number % 6 == 0) {
                throw new CoercingSerializeException(number + " is not odd");
            }
            return number == 1 ? null : "odd " + number;
        }
    }
}
