package io.renown.importing.file;

/** Formats of review files. */
public enum FileFormat {
    CSV,
    TSV,
    XLSX,
    JSON,
    JSON_LINES;

    public boolean isDelimited() {
        return this == CSV || this == TSV;
    }
}
