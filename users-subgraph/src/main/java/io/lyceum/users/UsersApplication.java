package io.lyceum.users;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The users subgraph. */
@SpringBootApplication
public class UsersApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(UsersApplication.class, arguments);
    }
}
