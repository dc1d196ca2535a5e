/**
 * Everything on one machine: the data folder with its lock and master key, and the MariaDB server inside it. Left out
 * when {@code spring.datasource.url} names another server.
 */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package io.renown.embedded;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
