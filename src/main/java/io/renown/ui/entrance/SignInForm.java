package io.renown.ui.entrance;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;

/** E-mail address and password. */
final class SignInForm extends PostedForm {

    SignInForm() {
        addClassName("rn-login-form");
        TextField account = new TextField(getTranslation("ui.login.email"));
        account.getElement().setProperty("name", "username");
        account.setAutocomplete(Autocomplete.USERNAME);
        account.setAutofocus(true);
        PasswordField password = new PasswordField(getTranslation("ui.login.password"));
        password.getElement().setProperty("name", "password");
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        NativeButton submit = new NativeButton(getTranslation("ui.login.submit"));
        submit.getElement().setAttribute("type", "submit");
        submit.addClassName("rn-primary");
        add(account, password, submit);
    }
}
