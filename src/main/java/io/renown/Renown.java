package io.renown;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application: one deployable, its modules are the direct sub-packages. */
@SpringBootApplication
public class Renown {

    public static void main(String[] args) {
        SpringApplication.run(Renown.class, args);
    }
}
