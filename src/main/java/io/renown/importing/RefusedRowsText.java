package io.renown.importing;

import java.util.function.Function;

/** The words of a list of refused rows, in the reader's language. */
public record RefusedRowsText(
        String line, String column, String reason, Function<ImportErrorDetails, String> reasonOf) {}
