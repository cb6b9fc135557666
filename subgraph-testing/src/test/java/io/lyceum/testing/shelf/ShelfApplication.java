package io.lyceum.testing.shelf;

import io.lyceum.starter.id.UuidGenerator;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;

/** The smallest subgraph that can go wrong in every way. */
@SpringBootApplication
public class ShelfApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(ShelfApplication.class, arguments);
    }

    /** Tells of one note at the start: for tests that have the process die while it does. */
    @Bean
    @ConditionalOnBooleanProperty("shelf.tell")
    ApplicationRunner telling(Notes notes) {
        return _ -> notes.tell(UuidGenerator.next(), 1, "told at the start");
    }
}
