package io.renown.settings;

import com.vaadin.flow.component.html.Span;
import io.renown.platform.Platform;

/** A platform's short sign on its colour. */
final class PlatformBadge extends Span {

    PlatformBadge(Platform platform) {
        super(platform.badge());
        addClassName("rn-platform");
        getStyle().set("--platform", platform.colour());
        setTitle(platform.name());
    }
}
