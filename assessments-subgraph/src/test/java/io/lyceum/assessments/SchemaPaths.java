package io.lyceum.assessments;

import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.language.UnionTypeDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** All ways through the subgraph's SDL from one type to others, so that a test need not name them and none is forgotten. */
final class SchemaPaths {

    /** Long enough to come round once: a quiz's attempts, their quiz, its questions. */
    private static final int LONGEST = 6;

    private final TypeDefinitionRegistry schema;

    private SchemaPaths(TypeDefinitionRegistry schema) {
        this.schema = schema;
    }

    static SchemaPaths ofSubgraph() {
        TypeDefinitionRegistry all = new TypeDefinitionRegistry();
        File folder = new File("../schema/assessments");
        Arrays.stream(folder.listFiles()).sorted().forEach(file -> all.merge(new SchemaParser().parse(read(file.toPath()))));
        return new SchemaPaths(all);
    }

    /** The types that other subgraphs can come to by reference. */
    List<String> entities() {
        return schema.getTypes(ObjectTypeDefinition.class).stream()
                .filter(type -> type.hasDirective("key"))
                .map(ObjectTypeDefinition::getName)
                .sorted()
                .toList();
    }

    /** The fields of the root that need an id alone, or nothing. */
    List<FieldDefinition> roots() {
        return fields("Query");
    }

    /**
     * The selections that lead from a type to any of some others. A field occurs once in each at most.
     *
     * @param leaf what is selected at the end, by the name of the type
     */
    List<String> selections(String from, Set<String> targets, UnaryOperator<String> leaf) {
        List<String> found = new ArrayList<>();
        walk(from, targets, leaf, List.of(), "%s", found);
        return found;
    }

    private void walk(
            String type,
            Set<String> targets,
            UnaryOperator<String> leaf,
            List<String> gone,
            String around,
            List<String> found) {
        if (targets.contains(type)) {
            found.add(around.formatted(leaf.apply(type)));
        }
        if (gone.size() >= LONGEST) {
            return;
        }
        for (String concrete : concrete(type)) {
            String within = concrete.equals(type) ? around : around.formatted("__typename ... on " + concrete + " { %s }");
            for (FieldDefinition field : fields(concrete)) {
                String name = concrete + "." + field.getName();
                if (!gone.contains(name) && isComposite(nameOf(field.getType()))) {
                    List<String> further = Stream.concat(gone.stream(), Stream.of(name)).toList();
                    walk(nameOf(field.getType()), targets, leaf, further, within.formatted(field.getName() + " { %s }"), found);
                }
            }
        }
    }

    private List<String> concrete(String type) {
        return schema.getType(type)
                .filter(UnionTypeDefinition.class::isInstance)
                .map(union -> ((UnionTypeDefinition) union).getMemberTypes().stream().map(member -> nameOf((Type<?>) member)).toList())
                .orElse(List.of(type));
    }

    private List<FieldDefinition> fields(String type) {
        Stream<FieldDefinition> defined = schema.getType(type)
                .filter(ImplementingTypeDefinition.class::isInstance)
                .map(definition -> ((ImplementingTypeDefinition<?>) definition).getFieldDefinitions())
                .orElse(List.of())
                .stream();
        Stream<FieldDefinition> added = schema.objectTypeExtensions().getOrDefault(type, List.of()).stream()
                .flatMap(extension -> extension.getFieldDefinitions().stream());
        return Stream.concat(defined, added).toList();
    }

    private boolean isComposite(String type) {
        return schema.getType(type)
                .filter(found -> found instanceof ObjectTypeDefinition
                        || found instanceof InterfaceTypeDefinition
                        || found instanceof UnionTypeDefinition)
                .isPresent();
    }

    static String nameOf(Type<?> type) {
        return switch (type) {
            case NonNullType required -> nameOf(required.getType());
            case ListType list -> nameOf(list.getType());
            case TypeName name -> name.getName();
            default -> throw new IllegalArgumentException(type.toString());
        };
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
