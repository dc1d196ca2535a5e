/**
 * Speaks with platforms. What a platform asks for and answers is declared in one file each under {@code connectors/}
 * ({@link io.renown.connector.file.Connector}); {@link io.renown.connector.PlatformClient} does what the files say: signs
 * in, calls within limits, follows pages and reads reviews. It keeps nothing: accounts and schedules belong to the modules
 * above, which lend it an {@link io.renown.connector.Access}.
 */
@ApplicationModule(allowedDependencies = {"shared", "declaration", "outgoing", "platform", "review"})
@NullMarked
package io.renown.connector;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
