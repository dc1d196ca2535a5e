package io.renown.identity.web;

import io.renown.identity.Membership;
import io.renown.identity.MembershipGate;
import io.renown.identity.PersonService;
import io.renown.identity.SignedInPerson;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantDetails;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Binds each request of the portal to the tenant it is about, after checking that the signed-in person is a member there.
 * No membership and no such tenant get the same 404.
 */
final class TenantFilter extends OncePerRequestFilter {

    private final MembershipGate gate;

    TenantFilter(MembershipGate gate) {
        this.gate = gate;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<SignedInPerson> person = PersonService.findSignedIn();
        RequestedTenant requested = RequestedTenant.of(request);
        if (person.isEmpty() || requested instanceof RequestedTenant.None) {
            chain.doFilter(request, response);
            return;
        }
        if (requested instanceof RequestedTenant.ByTab tab
                && TabTenants.find(request.getSession(false))
                        .flatMap(tabs -> tabs.find(tab.tab()))
                        .isEmpty()) {
            chain.doFilter(request, response); // a tab outside any tenant: sign-in, choice of the organization
            return;
        }
        Optional<Membership> membership = find(person.get(), requested, request);
        if (membership.isEmpty()) {
            refuse(person.get(), requested, request, response);
            return;
        }
        Membership member = membership.get();
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

    /** Members of a suspended tenant are told so; for everybody else there is no such page. */
    private void refuse(
            SignedInPerson person, RequestedTenant requested, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<TenantDetails> suspended = gate.suspendedOf(person.personId()).stream()
                .filter(tenant -> names(requested, tenant, request))
                .findFirst();
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
            case RequestedTenant.None() -> false;
        };
    }

    private Optional<Membership> find(SignedInPerson person, RequestedTenant requested, HttpServletRequest request) {
        return switch (requested) {
            case RequestedTenant.BySlug(String slug) -> gate.find(person.personId(), slug);
            case RequestedTenant.ByTab(int tab) ->
                TabTenants.find(request.getSession(false))
                        .flatMap(tabs -> tabs.find(tab))
                        .flatMap(tenantId -> gate.find(person.personId(), (int) tenantId));
            case RequestedTenant.None() -> Optional.empty();
        };
    }
}
