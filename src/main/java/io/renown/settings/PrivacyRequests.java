package io.renown.settings;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import io.renown.platform.ListingService;
import io.renown.privacy.PrivacyRequest;
import io.renown.privacy.PrivacyRequest.State;
import io.renown.privacy.PrivacyService;
import io.renown.shared.Problem;
import io.renown.shared.Tsid;
import io.renown.ui.EmptyState;
import io.renown.ui.Polling;
import io.renown.ui.Times;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What people asked for so far, and the way to a new request. */
final class PrivacyRequests extends Div {

    private static final int SHOWN = 100;

    private final PrivacyService privacy;
    private final ListingService listings;
    private final Times times;
    private final Polling polling = new Polling(Duration.ofSeconds(2), this::load);
    private boolean waiting;

    PrivacyRequests(PrivacyService privacy, ListingService listings, Times times) {
        this.privacy = privacy;
        this.listings = listings;
        this.times = times;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        polling.set(event.getUI(), waiting);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        polling.set(event.getUI(), false);
    }

    void load() {
        List<PrivacyRequest> all = privacy.list(SHOWN);
        waiting = all.stream().anyMatch(request -> request.state() == State.QUEUED);
        getUI().ifPresent(ui -> polling.set(ui, waiting)); // or the session would never run out
        removeAll();
        if (all.isEmpty()) {
            add(new EmptyState(
                    VaadinIcon.USER_CARD,
                    getTranslation("settings.privacy.empty.title"),
                    getTranslation("settings.privacy.empty.words"),
                    newRequestButton()));
            return;
        }
        Div actions = new Div(newRequestButton());
        actions.addClassName("rn-view-actions");
        add(new H3(getTranslation("settings.privacy.requests")), actions);
        all.forEach(request -> add(line(request)));
    }

    private Button newRequestButton() {
        Button button = new Button(getTranslation("settings.privacy.new"), VaadinIcon.SEARCH.create());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.addClickListener(click -> new PersonDialog(privacy, listings, times, this::load).open());
        return button;
    }

    private Div line(PrivacyRequest request) {
        Span what = new Span(getTranslation(
                "settings.privacy.kind." + slug(request.kind()),
                request.things().size()));
        what.addClassName("rn-strong");
        Span words = new Span(times.ago(request.createdAt()) + " · " + countsOf(this, request.counts()));
        words.addClassName("rn-quiet");
        Div who = new Div(what, words);
        who.addClassName("rn-two-lines");
        Badge state = new Badge(getTranslation("settings.privacy.state." + slug(request.state())));
        state.addClassName(
                switch (request.state()) {
                    case DONE -> "aura-accent-green";
                    case FAILED -> "aura-accent-red";
                    case QUEUED, EXPIRED -> "aura-accent-neutral";
                });
        Div line = new Div(who, state);
        if (request.hasFile()) {
            line.add(download(request));
        }
        line.addClassName("rn-invite");
        return line;
    }

    private Component download(PrivacyRequest request) {
        Anchor link = new Anchor(
                (DownloadHandler) event -> write(request.id(), event), getTranslation("settings.privacy.download"));
        link.setAriaLabel(getTranslation("settings.privacy.download") + ", " + times.full(request.createdAt()));
        return link;
    }

    private void write(long request, DownloadEvent event) throws IOException {
        try {
            privacy.download(
                    request,
                    begun -> {
                        event.setFileName("person-" + Tsid.format(request) + ".zip");
                        event.setContentType("application/zip");
                    },
                    event.getOutputStream());
        } catch (Problem gone) {
            event.getResponse().setStatus(gone.status());
        }
    }

    /** "2 reviews · 1 note". */
    static String countsOf(Component at, Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(count -> at.getTranslation("settings.privacy.counts." + count.getKey(), count.getValue()))
                .collect(Collectors.joining(" · "));
    }

    private static String slug(Enum<?> value) {
        return value.name().toLowerCase(java.util.Locale.ROOT);
    }
}
