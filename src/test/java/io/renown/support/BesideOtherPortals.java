package io.renown.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * Tests that open more than one whole portal in their process. Each class gets a process of its own: Vaadin shows empty pages in a
 * portal beside which another one was opened and closed.
 */
@Tag("beside-other-portals")
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface BesideOtherPortals {}
