package io.renown.ui;

import com.vaadin.flow.server.VaadinRequest;
import io.renown.identity.Membership;
import java.util.Optional;

/** What the gate of the current request found, so that pages need not ask the database again. */
final class CurrentMembership {

    private CurrentMembership() {}

    /** Empty outside a tenant and outside a request of a browser. */
    static Optional<Membership> find() {
        VaadinRequest request = VaadinRequest.getCurrent();
        return request == null
                ? Optional.empty()
                : Optional.ofNullable((Membership) request.getAttribute(Membership.ATTRIBUTE));
    }
}
