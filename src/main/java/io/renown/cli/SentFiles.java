package io.renown.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the file that an argument names: in place, or where it was laid after its journey to a running portal. */
public final class SentFiles {

    private static final SentFiles IN_PLACE = new SentFiles(null);

    private final @Nullable Map<String, Path> byArgument;

    private SentFiles(@Nullable Map<String, Path> byArgument) {
        this.byArgument = byArgument;
    }

    public static SentFiles inPlace() {
        return IN_PLACE;
    }

    /** @param byArgument keyed by the argument as written */
    public static SentFiles sent(Map<String, Path> byArgument) {
        return new SentFiles(Map.copyOf(byArgument));
    }

    public Path find(Path argument) throws CommandFailure {
        if (byArgument == null) {
            return argument;
        }
        return Optional.ofNullable(byArgument.get(argument.toString()))
                .orElseThrow(() -> new CommandFailure("the file " + argument + " was not sent along"));
    }
}
