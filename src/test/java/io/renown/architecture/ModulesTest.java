package io.renown.architecture;

import io.renown.Renown;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    @Test
    void modulesKeepTheirBorders() {
        ApplicationModules.of(Renown.class).verify();
    }
}
