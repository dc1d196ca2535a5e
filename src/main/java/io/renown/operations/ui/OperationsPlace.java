package io.renown.operations.ui;

import com.vaadin.flow.component.icon.VaadinIcon;

/** The operators' pages, in the order of their links. */
enum OperationsPlace {
    TENANTS("", VaadinIcon.OFFICE),
    JOBS("/jobs", VaadinIcon.COGS),
    QUEUES("/queues", VaadinIcon.HOURGLASS),
    INDEX("/index", VaadinIcon.SEARCH),
    NODES("/nodes", VaadinIcon.SERVER),
    LOG("/log", VaadinIcon.BOOK);

    private final String below;
    private final VaadinIcon icon;

    OperationsPlace(String below, VaadinIcon icon) {
        this.below = below;
        this.icon = icon;
    }

    String path() {
        return "operations" + below;
    }

    String key() {
        return "operations." + name().toLowerCase(java.util.Locale.ROOT);
    }

    VaadinIcon icon() {
        return icon;
    }
}
