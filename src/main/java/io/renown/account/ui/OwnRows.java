package io.renown.account.ui;

import static io.renown.account.ui.Parts.text;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.renown.account.OwnPreview;
import io.renown.connector.UnreadItem;
import io.renown.review.Rating;
import io.renown.review.RawReview;
import io.renown.ui.Times;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The first rows of an address of one's own, as they would come in, and those that would not. */
final class OwnRows extends Div {

    private static final int SHOWN_OF_ITEM = 300;

    OwnRows(OwnPreview.Rows rows, Times times) {
        addClassName("rn-acc-preview");
        if (rows.read().isEmpty() && rows.unread().isEmpty()) {
            add(new Callout(text("account.preview.none"), text("account.preview.none.words")));
            return;
        }
        if (!rows.read().isEmpty()) {
            Div sideways = new Div(table(rows.read(), times));
            sideways.addClassName("rn-acc-rows");
            add(new H2(text("account.preview.rows", rows.read().size())), sideways);
        }
        if (!rows.unread().isEmpty()) {
            add(new H2(text("account.preview.unread", rows.unread().size())), refused(rows.unread()));
        }
    }

    private static NativeTable table(List<RawReview> read, Times times) {
        Map<String, Function<RawReview, @Nullable String>> columns = new LinkedHashMap<>();
        columns.put("date", review -> review.createdAt() == null ? null : times.full(review.createdAt()));
        columns.put("author", RawReview::author);
        columns.put("rating", review -> review.rating() == null ? null : rating(review.rating()));
        columns.put("title", RawReview::title);
        columns.put("text", RawReview::text);
        columns.put("language", RawReview::language);
        columns.put("sku", RawReview::sku);
        columns.put("order", RawReview::orderNumber);
        columns.put("id", RawReview::platformReviewId);
        columns.values().removeIf(value -> read.stream().allMatch(review -> isBlank(value.apply(review))));
        NativeTable table = new NativeTable();
        NativeTableRow head = table.getHead().addRow();
        columns.keySet().forEach(key -> head.add(new NativeTableHeaderCell(label(key))));
        for (RawReview review : read) {
            NativeTableRow row = table.getBody().addRow();
            columns.forEach((key, value) -> row.add(cell(key, value.apply(review))));
        }
        return table;
    }

    private static NativeTableCell cell(String key, @Nullable String value) {
        Span words = new Span(isBlank(value) ? "–" : Objects.requireNonNull(value));
        words.getElement().setAttribute("dir", "auto");
        NativeTableCell cell = new NativeTableCell(words);
        cell.addClassName("rn-acc-row-" + key);
        cell.getElement().setAttribute("data-label", label(key));
        return cell;
    }

    private static UnorderedList refused(List<UnreadItem> unread) {
        UnorderedList list = new UnorderedList();
        list.addClassName("rn-acc-unread");
        for (UnreadItem item : unread) {
            String shown = item.item();
            Code code = new Code(
                    shown.codePointCount(0, shown.length()) <= SHOWN_OF_ITEM
                            ? shown
                            : shown.substring(0, shown.offsetByCodePoints(0, SHOWN_OF_ITEM)) + " …");
            list.add(new ListItem(new Div(new Span(item.reason())), code));
        }
        return list;
    }

    private static String rating(Rating rating) {
        return rating.value().stripTrailingZeros().toPlainString() + " / " + rating.scale();
    }

    private static String label(String key) {
        return text("account.preview.column." + key);
    }

    private static boolean isBlank(@Nullable String value) {
        return value == null || value.isBlank();
    }
}
