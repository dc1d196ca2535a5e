package io.renown.settings;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import io.renown.identity.SecondFactors;
import java.util.List;

/** Sets the second factor up: a QR code for the device, and a code of it as proof. */
final class SecondFactorDialog extends FormDialog {

    private final SecondFactors secondFactors;
    private final Runnable changed;
    private final TextField code = new TextField();

    SecondFactorDialog(SecondFactors secondFactors, Runnable changed) {
        super(I18NProvider.translate("settings.security.code.on"), I18NProvider.translate("settings.security.code.on"));
        this.secondFactors = secondFactors;
        this.changed = changed;
        SecondFactors.Setup setup = secondFactors.begin();
        Image picture = new Image(QrCode.dataUri(setup.uri()), getTranslation("settings.security.setup.picture"));
        picture.addClassName("rn-qr");
        code.setLabel(getTranslation("settings.security.setup.code"));
        code.setMaxLength(10);
        code.setAutofocus(true);
        addFields(
                new Paragraph(getTranslation("settings.security.setup.words")),
                picture,
                new Code(setup.secret().replaceAll("(.{4})(?=.)", "$1 ")),
                code);
    }

    @Override
    boolean save() {
        List<String> codes = secondFactors.confirm(code.getValue(), SecurityView.key());
        changed.run();
        RecoveryCodes.show(codes);
        return true;
    }
}
