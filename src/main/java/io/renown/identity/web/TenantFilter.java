package io.renown.identity.web;

import io.renown.identity.Membership;
import io.renown.identity.MembershipGate;
import io.renown.identity.MembershipGate.Entry;
import io.renown.identity.PersonService;
import io.renown.identity.RefusedAccess;
import io.renown.identity.SessionKey;
import io.renown.identity.SignInSessions;
import io.renown.identity.SignedInPerson;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantDetails;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Binds each request of the portal to the tenant it is about, after checking that the signed-in person is a member there.
 * No membership and no such tenant get the same 404. A session that the register no longer holds open is sent away.
 */
final class TenantFilter extends OncePerRequestFilter {

    private final MembershipGate gate;
    private final SignInSessions sessions;
    private final RefusedAccess refusals;
    private final OperationsFence operations;

    TenantFilter(MembershipGate gate, SignInSessions sessions, RefusedAccess refusals, OperationsFence operations) {
        this.gate = gate;
        this.refusals = refusals;
        this.sessions = sessions;
        this.operations = operations;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<SignedInPerson> person = PersonService.findSignedIn();
        if (person.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        if (isForOperators(request) && isOpen(request)) {
            operations.pass(person.get(), request, response, chain);
            return;
        }
        Optional<Entry> entry = enter(person.get(), request);
        if (entry.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        switch (entry.get()) {
            case Entry.Admitted(Membership member) -> admit(member, request, response, chain);
            case Entry.NotAMember() -> refuse(person.get(), RequestedTenant.of(request), request, response);
            case Entry.SessionClosed() -> sendAway(request, response, chain);
        }
    }

    private static boolean isForOperators(HttpServletRequest request) {
        return switch (RequestedTenant.of(request)) {
            case RequestedTenant.Operations() -> true;
            case RequestedTenant.ByTab(int tab) ->
                TabTenants.find(request.getSession(false))
                        .flatMap(tabs -> tabs.find(tab))
                        .filter(id -> id == TabTenants.OPERATIONS)
                        .isPresent();
            case RequestedTenant.BySlug(String slug) -> false;
            case RequestedTenant.None() -> false;
        };
    }

    private boolean isOpen(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && sessions.isOpen(SessionKey.of(session.getId()));
    }

    /** Vaadin itself tells an open page that its session is gone; whoever opens a page is led to the sign-in. */
    private static void sendAway(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ClosedSession.forget(request);
        if (request.getParameter("v-r") != null) {
            chain.doFilter(request, response);
        } else {
            response.sendRedirect(request.getContextPath() + PortalSecurityConfiguration.SIGN_IN);
        }
    }

    private void admit(Membership member, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.setAttribute(Membership.ATTRIBUTE, member);
        try {
            TenantContext.callAs(
                    member.tenantId(), gate.actorOf(member), (ScopedValue.CallableOp<@Nullable Void, Exception>) () -> {
                        chain.doFilter(request, response);
                        return null;
                    });
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    /** Empty for an open session's request outside any tenant: the choice of the organization, a file of the page. */
    private Optional<Entry> enter(SignedInPerson person, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return Optional.of(new Entry.SessionClosed());
        }
        SessionKey key = SessionKey.of(session.getId());
        Optional<Entry> entry = switch (RequestedTenant.of(request)) {
            case RequestedTenant.BySlug(String slug) -> Optional.of(gate.enter(person.personId(), slug, key));
            case RequestedTenant.ByTab(int tab) ->
                TabTenants.find(session)
                        .flatMap(tabs -> tabs.find(tab))
                        .map(tenantId -> gate.enter(person.personId(), (int) tenantId, key));
            case RequestedTenant.Operations() -> Optional.empty(); // the session is closed
            case RequestedTenant.None() -> Optional.empty();
        };
        return entry.isPresent() || sessions.isOpen(key) ? entry : Optional.of(new Entry.SessionClosed());
    }

    /** Members of a suspended tenant are told so; for everybody else there is no such page. */
    private void refuse(
            SignedInPerson person, RequestedTenant requested, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<TenantDetails> suspended = gate.suspendedOf(person.personId()).stream()
                .filter(tenant -> names(requested, tenant, request))
                .findFirst();
        if (suspended.isEmpty()) {
            refusals.note(person, requested instanceof RequestedTenant.BySlug(String slug) ? "tenant:" + slug : "tab");
        }
        suspended.ifPresent(tenant -> request.setAttribute(Membership.SUSPENDED, tenant.name()));
        response.sendError(suspended.isPresent() ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_NOT_FOUND);
    }

    private static boolean names(RequestedTenant requested, TenantDetails tenant, HttpServletRequest request) {
        return switch (requested) {
            case RequestedTenant.BySlug(String slug) -> tenant.slug().equals(slug);
            case RequestedTenant.ByTab(int tab) ->
                TabTenants.find(request.getSession(false))
                        .flatMap(tabs -> tabs.find(tab))
                        .filter(id -> id == tenant.id())
                        .isPresent();
            case RequestedTenant.Operations() -> false;
            case RequestedTenant.None() -> false;
        };
    }
}
