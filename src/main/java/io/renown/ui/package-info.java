/**
 * The shell of the portal: the frame around every page, its slots for features ({@link io.renown.ui.NavigationEntry},
 * {@link io.renown.ui.PaletteCommand}, {@link io.renown.ui.SearchTarget}, {@link io.renown.ui.KeyHints}), and the parts
 * every view is made of. Knows no feature.
 */
@ApplicationModule(allowedDependencies = {"shared", "tenancy", "identity", "identity :: web", "appearance"})
@NullMarked
package io.renown.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
