package io.renown.identity.web;

import io.renown.identity.PortalOperator;
import io.renown.identity.PortalOperators;
import io.renown.identity.RefusedAccess;
import io.renown.identity.SignedInPerson;
import io.renown.tenancy.OperatorContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Before the operators' pages: whoever is none gets the 404 of an unknown address, an operator whose sign-in asks for no
 * code is led to where it is set up.
 */
final class OperationsFence {

    static final String SECOND_FACTOR = "/second-factor";

    private final PortalOperators operators;
    private final RefusedAccess refusals;
    private final boolean asksForCodesHere;

    /** @param asksForCodesHere false where an identity provider signs people in, whose matter the second factor is */
    OperationsFence(PortalOperators operators, RefusedAccess refusals, boolean asksForCodesHere) {
        this.operators = operators;
        this.refusals = refusals;
        this.asksForCodesHere = asksForCodesHere;
    }

    void pass(SignedInPerson person, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<PortalOperator> operator = operators.find(person.personId());
        if (operator.isEmpty()) {
            refusals.note(person, "operations");
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (asksForCodesHere && !operator.get().secondFactor()) {
            refuse(request, response);
            return;
        }
        admit(operator.get(), request, response, chain);
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getParameter("v-r") != null) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            response.sendRedirect(request.getContextPath() + SECOND_FACTOR);
        }
    }

    private static void admit(
            PortalOperator operator, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            OperatorContext.callAs(operator.email(), (ScopedValue.CallableOp<@Nullable Void, Exception>) () -> {
                chain.doFilter(request, response);
                return null;
            });
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }
}
