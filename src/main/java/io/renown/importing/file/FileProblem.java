package io.renown.importing.file;

/** Why a file as a whole is refused; the text is under {@link #messageKey()}. */
public enum FileProblem {
    EMPTY("empty"),
    TOO_LARGE("too-large"),
    UNSUPPORTED_TYPE("unsupported-type"),
    OLD_EXCEL("old-excel"),
    ARCHIVE("archive"),
    NOT_TEXT("not-text"),
    NO_HEADER("no-header"),
    NO_RECORDS("no-records"),
    BROKEN_WORKBOOK("broken-workbook"),
    WORKBOOK_INFLATES("workbook-inflates"),
    NO_SUCH_SHEET("no-such-sheet");

    private final String slug;

    FileProblem(String slug) {
        this.slug = slug;
    }

    /** Stable over releases. */
    public String slug() {
        return slug;
    }

    public String messageKey() {
        return "importing.refusal." + slug;
    }
}
