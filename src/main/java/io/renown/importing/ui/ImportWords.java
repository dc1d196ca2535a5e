package io.renown.importing.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import io.renown.importing.ImportErrorDetails;
import io.renown.importing.ImportPace;
import io.renown.importing.ImportRunDetails;
import io.renown.importing.ImportState;
import java.text.NumberFormat;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Words and numbers of imports in the member's language. */
final class ImportWords {

    private static final long KB = 1024;

    private ImportWords() {}

    static Span pill(ImportRunDetails run) {
        boolean canceling = run.canceling() && !run.state().isOver();
        Span pill = new Span(text(canceling ? "importing.state.canceling" : "importing.state." + slug(run.state())));
        pill.addClassNames("rn-import-pill", slug(run.state()));
        return pill;
    }

    private static String slug(ImportState state) {
        return state.slug().replace('_', '-');
    }

    static String bytes(long bytes) {
        NumberFormat number = NumberFormat.getInstance(locale());
        number.setMaximumFractionDigits(bytes < 100 * KB * KB ? 1 : 0);
        return bytes < KB * KB
                ? number.format(Math.max(1, bytes / KB)) + " KB"
                : number.format((double) bytes / KB / KB) + " MB";
    }

    static String number(long number) {
        return NumberFormat.getInstance(locale()).format(number);
    }

    /** "12,000 rows · 8,000 a second · 1:20 left". */
    static String pace(ImportRunDetails run, ImportPace pace) {
        if (run.state() == ImportState.QUEUED) {
            return text("importing.run.waiting");
        }
        String words = text("importing.run.rows", run.received());
        if (pace.rowsPerSecond() > 0) {
            words += " · " + text("importing.run.rate", pace.rowsPerSecond());
        }
        return words
                + pace.timeLeft()
                        .map(left -> " · " + text("importing.run.left", clock(left)))
                        .orElse("");
    }

    static String clock(Duration time) {
        return time.toHours() > 0
                ? String.format(Locale.ROOT, "%d:%02d:%02d", time.toHours(), time.toMinutesPart(), time.toSecondsPart())
                : String.format(Locale.ROOT, "%d:%02d", time.toMinutesPart(), time.toSecondsPart());
    }

    static String reason(ImportErrorDetails error) {
        return text(error.messageKey(), error.arguments());
    }

    static String text(String key, List<String> arguments) {
        return text(key, arguments.toArray());
    }

    static String text(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }

    private static Locale locale() {
        return com.vaadin.flow.component.UI.getCurrentOrThrow().getLocale();
    }
}
