package io.renown.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBoxI18n;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.WeekFields;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Vaadin's own words in the member's language, for each component that has some. */
public final class ComponentTexts {

    private ComponentTexts() {}

    public static void translate(DatePicker picker) {
        Locale locale = picker.getLocale() == null ? Locales.ENGLISH : picker.getLocale();
        List<DayOfWeek> sundayFirst =
                IntStream.range(0, 7).mapToObj(DayOfWeek.SUNDAY::plus).toList();
        picker.setI18n(new DatePickerI18n()
                .setMonthNames(Arrays.stream(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList())
                .setWeekdays(names(sundayFirst, TextStyle.FULL_STANDALONE, locale))
                .setWeekdaysShort(names(sundayFirst, TextStyle.NARROW_STANDALONE, locale))
                .setFirstDayOfWeek(WeekFields.of(locale).getFirstDayOfWeek().getValue() % 7)
                .setDateFormats("yyyy-MM-dd", "yyyy/M/d", "yyyyMMdd")
                .setToday(text("ui.component.today"))
                .setCancel(text("ui.cancel"))
                .setBadInputErrorMessage(text("ui.component.bad-date")));
    }

    public static void translate(Upload upload) {
        upload.setI18n(new UploadI18N()
                .setDropFiles(new UploadI18N.DropFiles()
                        .setOne(text("ui.component.drop-file"))
                        .setMany(text("ui.component.drop-files")))
                .setAddFiles(new UploadI18N.AddFiles()
                        .setOne(text("ui.component.choose-file"))
                        .setMany(text("ui.component.choose-files")))
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(text("ui.component.too-many-files"))
                        .setFileIsTooBig(text("ui.component.file-too-big"))
                        .setIncorrectFileType(text("ui.component.file-type")))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting(text("ui.component.connecting"))
                                .setStalled(text("ui.component.stalled"))
                                .setProcessing(text("ui.component.arrived"))
                                .setHeld(text("ui.component.held")))
                        .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                                .setPrefix(text("ui.component.time-left"))
                                .setUnknown(text("ui.component.time-unknown")))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(text("ui.component.server-away"))
                                .setUnexpectedServerError(text("ui.component.server-failed"))
                                .setForbidden(text("problem.forbidden"))
                                .setFileTooLarge(text("ui.component.file-too-big"))))
                .setFile(new UploadI18N.File()
                        .setRetry(text("ui.component.retry"))
                        .setStart(text("ui.component.start"))
                        .setRemove(text("ui.component.remove")))
                .setUnits(List.of("B", "kB", "MB", "GB", "TB"), 1000));
    }

    public static void translate(MultiSelectComboBox<?> box) {
        box.setI18n(new MultiSelectComboBoxI18n()
                .setCleared(text("ui.component.cleared"))
                .setFocused(text("ui.component.focused"))
                .setSelected(text("ui.component.selected"))
                .setDeselected(text("ui.component.deselected"))
                .setTotal(text("ui.component.total")));
    }

    private static List<String> names(List<DayOfWeek> days, TextStyle style, Locale locale) {
        return days.stream().map(day -> day.getDisplayName(style, locale)).toList();
    }

    private static String text(String key) {
        return I18NProvider.translate(key);
    }
}
