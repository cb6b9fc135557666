package io.lyceum.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** What every subgraph's structure keeps to. */
public final class HouseRules {

    private HouseRules() {}

    /** Holds a subgraph's classes against the rules. */
    public static void check(String packageName) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(packageName);
        rules(packageName).forEach(rule -> rule.check(classes));
    }

    private static List<ArchRule> rules(String packageName) {
        return List.of(
                slices().matching(packageName + ".(*)..").should().beFreeOfCycles().as("Features do not depend on each other in circles"),
                noClasses()
                        .that().haveSimpleNameNotEndingWith("Repository")
                        .and().haveSimpleNameNotEndingWith("Import")
                        .and().resideOutsideOfPackage("..generated..")
                        .should().dependOnClassesThat().haveFullyQualifiedName("org.jooq.DSLContext")
                        .as("Only repositories and imports speak SQL"),
                noClasses()
                        .that().haveSimpleNameNotEndingWith("Fields")
                        .and().haveSimpleNameNotEndingWith("Mutations")
                        .and().haveSimpleNameNotEndingWith("Loader")
                        .and().resideOutsideOfPackage("..generated..")
                        .should().dependOnClassesThat().resideInAnyPackage("com.netflix.graphql..", "graphql..")
                        .as("Only fields, mutations and loaders touch GraphQL"),
                classes()
                        .that().haveSimpleNameEndingWith("Repository")
                        .should().notBePublic()
                        .as("Repositories stay inside their feature"));
    }
}
