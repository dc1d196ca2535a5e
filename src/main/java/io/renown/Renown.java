package io.renown;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The application: one deployable, its modules are the direct sub-packages. */
@SpringBootApplication
@EnableScheduling
public class Renown {

    public static void main(String[] args) {
        SpringApplication.run(Renown.class, args);
    }
}
