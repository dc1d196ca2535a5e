/**
 * Mail that leaves the portal: put down in the caller's transaction, sent after its commit with retries, by SMTP where
 * {@code spring.mail.host} names a server; else caught and, on a portal for one's own machine, shown at {@code /dev/mail}.
 */
@ApplicationModule(allowedDependencies = {"shared", "tenancy", "nodes", "privacy"})
@NullMarked
package io.renown.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
