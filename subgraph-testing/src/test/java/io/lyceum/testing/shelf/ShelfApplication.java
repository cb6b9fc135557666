package io.lyceum.testing.shelf;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The smallest subgraph that can go wrong in every way. */
@SpringBootApplication
public class ShelfApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(ShelfApplication.class, arguments);
    }
}
