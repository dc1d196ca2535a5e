package io.renown.ui.entrance;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.renown.appearance.SenderConfirmation;
import io.renown.appearance.SenderConfirmation.Question;
import io.renown.shared.Problem;
import io.renown.ui.Notices;
import java.util.Optional;

/** Behind the link that asks a mailbox. Opening it says nothing yet: mail servers open links too. */
@Route("sender/:token")
@AnonymousAllowed
final class SenderView extends EntrancePage implements BeforeEnterObserver {

    private final SenderConfirmation confirmation;

    SenderView(SenderConfirmation confirmation) {
        super("ui.sender.title");
        this.confirmation = confirmation;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String token = event.getRouteParameters().get("token").orElse("");
        try {
            Optional<Question> question = confirmation.find(token, origin().address());
            if (question.isEmpty()) {
                show("ui.sender.invalid");
                return;
            }
            Paragraph words = new Paragraph(getTranslation(
                    "ui.sender.words",
                    question.get().organization(),
                    question.get().address()));
            Button yes = new Button(getTranslation("ui.sender.confirm"), click -> confirm(token));
            yes.addThemeVariants(ButtonVariant.PRIMARY);
            show("ui.sender.ask", words, yes);
        } catch (Problem tooFast) {
            tell(Notices.textOf(tooFast));
        }
    }

    private void confirm(String token) {
        try {
            confirmation.confirm(token, origin().address());
            show("ui.sender.done");
        } catch (Problem refused) {
            tell(Notices.textOf(refused));
        }
    }
}
