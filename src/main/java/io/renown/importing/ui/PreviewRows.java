package io.renown.importing.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.renown.importing.file.CanonicalColumn;
import io.renown.importing.file.FilePreview;
import io.renown.importing.file.FileRecord;
import io.renown.importing.file.RowResult;
import io.renown.review.Rating;
import io.renown.review.RawReview;
import io.renown.shared.TextCut;
import io.renown.ui.TenantPage;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The first rows as they would be read; a refused one says why. */
final class PreviewRows extends Div {

    private static final int LONGEST = 160;

    private final List<CanonicalColumn> columns;

    PreviewRows(FilePreview preview) {
        addClassName("rn-import-preview");
        columns = List.copyOf(preview.mapping().columns().keySet());
        String title = getTranslation("importing.preview");
        List<String> headings = Stream.concat(
                        Stream.of(getTranslation("importing.refused.line")),
                        columns.stream().map(column -> getTranslation(column.messageKey())))
                .toList();
        Rows rows = new Rows(headings, title);
        add(new H2(title), rows);
        Iterator<RowResult> results = preview.results().iterator();
        for (FileRecord row : preview.records()) {
            switch (row) {
                case FileRecord.BadRow bad -> rows.body().add(refused(RowResult.Refused.of(bad)));
                case FileRecord.Row good when results.hasNext() -> rows.body().add(result(results.next()));
                default -> rows.setVisible(!preview.records().isEmpty());
            }
        }
    }

    private NativeTableRow result(RowResult result) {
        return switch (result) {
            case RowResult.Refused refused -> refused(refused);
            case RowResult.Accepted accepted -> accepted(accepted);
        };
    }

    private NativeTableRow accepted(RowResult.Accepted accepted) {
        List<NativeTableCell> cells = new ArrayList<>();
        cells.add(number(accepted.line()));
        for (CanonicalColumn column : columns) {
            NativeTableCell cell = new NativeTableCell(shown(column, accepted.review()));
            cell.addClassName(column == CanonicalColumn.TEXT ? "text" : "short");
            cells.add(cell);
        }
        return new NativeTableRow(cells.toArray(NativeTableCell[]::new));
    }

    private NativeTableRow refused(RowResult.Refused refused) {
        String column = refused.column() == null ? "" : refused.column() + ": ";
        Span words = new Span(column
                + ImportWords.text(
                        refused.problem().messageKey(), refused.problem().arguments()));
        Div line = new Div(VaadinIcon.EXCLAMATION_CIRCLE.create(), words);
        line.addClassName("rn-import-why");
        if (!refused.cellExcerpt().isEmpty()) {
            Span excerpt = new Span(refused.cellExcerpt());
            excerpt.addClassName("rn-quiet");
            line.add(excerpt);
        }
        NativeTableCell cell = new NativeTableCell(line);
        cell.setColspan(Math.max(1, columns.size()));
        NativeTableRow row = new NativeTableRow(number(refused.line()), cell);
        row.addClassName("refused");
        return row;
    }

    private static NativeTableCell number(long line) {
        NativeTableCell cell = new NativeTableCell(ImportWords.number(line));
        cell.addClassName("number");
        return cell;
    }

    private String shown(CanonicalColumn column, RawReview review) {
        Rating rating = review.rating();
        return switch (column) {
            case PLATFORM_REVIEW_ID -> text(review.platformReviewId());
            case AUTHOR -> review.author();
            case RATING ->
                rating == null ? "" : rating.value().stripTrailingZeros().toPlainString() + " / " + rating.scale();
            case RATING_SCALE -> rating == null ? "" : String.valueOf(rating.scale());
            case TITLE -> text(review.title());
            case TEXT -> text(review.text());
            case LANGUAGE -> text(review.language());
            case CREATED_AT -> time(review.createdAt());
            case UPDATED_AT -> time(review.updatedAt());
            case ORDER_NUMBER -> text(review.orderNumber());
            case SKU -> text(review.sku());
            case VARIANT -> text(review.variant());
            case COUNTRY -> text(review.country());
            case VERIFIED ->
                review.verified() == null ? "" : getTranslation(review.verified() ? "importing.yes" : "importing.no");
            case LIKES -> review.likes() == null ? "" : ImportWords.number(review.likes());
            case URL -> text(review.url());
            case REPLY_TEXT -> text(review.replyText());
            case REPLY_AT -> time(review.replyAt());
        };
    }

    private static String text(@Nullable String text) {
        if (text == null) {
            return "";
        }
        return text.length() > LONGEST ? TextCut.beginning(text, LONGEST) + "…" : text;
    }

    private String time(@Nullable Instant instant) {
        return instant == null
                ? ""
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(getLocale())
                        .format(instant.atZone(TenantPage.zone()));
    }
}
