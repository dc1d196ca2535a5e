package io.renown.ui.entrance;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Asks for the code after the password. */
@Route("login/code")
@AnonymousAllowed
final class CodeView extends EntrancePage implements BeforeEnterObserver {

    CodeView() {
        super("ui.code.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show("ui.code.words", new CodeForm());
        if (event.getLocation().getQueryParameters().getParameters().containsKey("error")) {
            tell(getTranslation("problem.code-wrong"));
        }
    }

    private static final class CodeForm extends PostedForm {

        CodeForm() {
            getElement().setAttribute("action", "/login/code");
            addClassName("rn-login-form");
            TextField code = new TextField(getTranslation("ui.code.code"));
            code.getElement().setProperty("name", "code");
            code.getElement().setAttribute("autocomplete", "one-time-code");
            code.setAutofocus(true);
            code.setMaxLength(60);
            NativeButton submit = new NativeButton(getTranslation("ui.login.submit"));
            submit.getElement().setAttribute("type", "submit");
            submit.addClassName("rn-primary");
            add(code, submit);
        }
    }
}
