package io.renown.identity.web;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Which tenant each browser tab of a session belongs to. A tab (a Vaadin UI) is bound to the tenant of the address it was
 * opened with, for its life; changing the tenant loads a new page.
 */
public final class TabTenants implements Serializable {

    /** In the place of a tenant, for tabs of the operators' pages; ids of tenants begin at 1. */
    public static final int OPERATIONS = 0;

    private static final String ATTRIBUTE = TabTenants.class.getName();

    private final Map<Integer, Integer> tenantByTab = new ConcurrentHashMap<>();

    public static TabTenants of(HttpSession session) {
        synchronized (ATTRIBUTE) {
            TabTenants tabs = (TabTenants) session.getAttribute(ATTRIBUTE);
            if (tabs == null) {
                tabs = new TabTenants();
                session.setAttribute(ATTRIBUTE, tabs);
            }
            return tabs;
        }
    }

    static Optional<TabTenants> find(@Nullable HttpSession session) {
        return session == null ? Optional.empty() : Optional.ofNullable((TabTenants) session.getAttribute(ATTRIBUTE));
    }

    public void bind(int tab, int tenantId) {
        tenantByTab.put(tab, tenantId);
    }

    public void release(int tab) {
        tenantByTab.remove(tab);
    }

    Optional<Integer> find(int tab) {
        return Optional.ofNullable(tenantByTab.get(tab));
    }
}
