package io.renown.ui.entrance;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import io.renown.identity.DemoSignIns.DemoSignIn;

/** One click into a tenant of invented data. */
final class DemoSignInForm extends PostedForm {

    DemoSignInForm(DemoSignIn demo) {
        addHidden("username", demo.email());
        addHidden("password", demo.password());
        Span role = new Span(getTranslation("role." + demo.role().slug()));
        role.addClassName("rn-demo-role");
        Span email = new Span(demo.email());
        email.addClassName("rn-demo-email");
        NativeButton enter = new NativeButton();
        enter.getElement().setAttribute("type", "submit");
        enter.addClassName("rn-demo");
        enter.add(role, email);
        add(enter);
    }
}
