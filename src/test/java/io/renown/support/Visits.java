package io.renown.support;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.BrowserlessUserContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.router.QueryParameters;
import io.renown.identity.PersonService;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.tenancy.Actor;
import io.renown.tenancy.TenantContext;
import java.util.function.Consumer;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.stereotype.Component;

/** Pages as their components are, without a browser. */
@Component
public class Visits {

    private final ApplicationContext context;
    private final PersonService people;

    Visits(ApplicationContext context, PersonService people) {
        this.context = context;
        this.people = people;
    }

    /** @param page below the tenant's part of the address, with its query */
    public void asOwner(LookAlike tenant, String page, Consumer<BrowserlessUIContext> look) {
        as(tenant.owner(), tenant, page, look);
    }

    /**
     * @param actor signed in is the member of this address; where the name is none, the owner
     * @param page below the tenant's part of the address, with its query
     */
    public void as(Actor actor, LookAlike tenant, String page, Consumer<BrowserlessUIContext> look) {
        UserDetails person = people.loadUserByUsername(actor.name().contains("@") ? actor.name() : tenant.ownerEmail());
        int mark = page.indexOf('?');
        String below = mark < 0 ? page : page.substring(0, mark);
        String path = "t/" + tenant.slug() + (below.isEmpty() ? "" : "/" + below);
        QueryParameters query = QueryParameters.fromString(mark < 0 ? "" : page.substring(mark + 1));
        TenantContext.runAs(tenant.id(), actor, () -> {
            try (var application = SpringBrowserlessApplicationContext.createSecured(context, "io.renown");
                    BrowserlessUserContext user = application.newUser(
                            UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
                    BrowserlessUIContext window = user.newWindow()) {
                window.getUI().navigate(path, query);
                window.roundTrip();
                look.accept(window);
            }
        });
    }
}
