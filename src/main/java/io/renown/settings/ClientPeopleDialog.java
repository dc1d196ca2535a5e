package io.renown.settings;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import io.renown.identity.ClientAccess;
import io.renown.identity.ClientService;
import io.renown.identity.MemberDetails;
import io.renown.ui.ComponentTexts;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Names which of the agency's members act for a client. */
final class ClientPeopleDialog extends FormDialog {

    private final ClientService clients;
    private final ClientAccess client;
    private final Runnable changed;
    private final MultiSelectComboBox<MemberDetails> people = new MultiSelectComboBox<>();

    ClientPeopleDialog(ClientService clients, ClientAccess client, List<MemberDetails> own, Runnable changed) {
        super(
                I18NProvider.translate("settings.clients.people-of", client.clientName()),
                I18NProvider.translate("settings.members.save"));
        this.clients = clients;
        this.client = client;
        this.changed = changed;
        people.setLabel(getTranslation("settings.clients.people.label"));
        ComponentTexts.translate(people);
        people.setItems(own);
        people.setItemLabelGenerator(member -> member.name() + " · " + member.email());
        people.setValue(own.stream()
                .filter(member -> client.namedMemberIds().contains(member.id()))
                .collect(Collectors.toSet()));
        addFields(people, new Paragraph(getTranslation("settings.clients.people.words", client.clientName())));
    }

    @Override
    boolean save() {
        Set<Long> wanted = people.getValue().stream().map(MemberDetails::id).collect(Collectors.toSet());
        try {
            client.namedMemberIds().stream()
                    .filter(id -> !wanted.contains(id))
                    .forEach(id -> clients.withdraw(client.grantId(), id));
            wanted.stream()
                    .filter(id -> !client.namedMemberIds().contains(id))
                    .forEach(id -> clients.name(client.grantId(), id));
        } finally {
            changed.run(); // also when one of several was refused
        }
        return true;
    }
}
