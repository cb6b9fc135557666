package io.lyceum.courses;

import io.lyceum.testing.SubgraphTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;

/** A {@link SubgraphTest} with what fills the catalogue; one application serves all of them. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SubgraphTest
@Import({Catalogue.class, Details.class, LargeCatalogue.class})
public @interface CatalogueTest {}
