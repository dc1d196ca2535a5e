package io.renown;

import io.renown.cli.Operator;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The application: one deployable, its modules are the direct sub-packages. */
@SpringBootApplication
@EnableScheduling
public class Renown {

    public static void main(String[] args) {
        Operator.main(Renown.class, args);
    }
}
