package io.renown.shared;

import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What may fail around Renown and passes: the work is to be brought again, not given up. */
public enum Outage {
    /** The database does not answer. */
    DATABASE_AWAY,
    /** There is no room left where the database, the index or the files lie. */
    NO_ROOM;

    /** Of MySQL and MariaDB: the table is full, the disk is full, writing and making a file failed. */
    private static final Set<Integer> CODES_OF_NO_ROOM = Set.of(3, 1004, 1021, 1026, 1114);

    /** The server shuts down, the connection was lost or killed while it was used. */
    private static final Set<Integer> CODES_OF_AWAY = Set.of(1053, 1927, 2006, 2013, 4031);

    private static final int DEPTH = 30;

    /** What a caller or a member is told. */
    public Problem problem() {
        return switch (this) {
            case DATABASE_AWAY -> Problem.of("try-again", 503);
            case NO_ROOM -> Problem.of("no-room", 507);
        };
    }

    /** @return the outage behind a failure; empty when it is a failure of Renown's own */
    public static Optional<Outage> behind(Throwable failure) {
        @Nullable Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEPTH; depth++) {
            if (isNoRoom(cause)) {
                return Optional.of(NO_ROOM);
            }
            if (isAway(cause)) {
                return Optional.of(DATABASE_AWAY);
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    private static boolean isNoRoom(Throwable cause) {
        if (cause instanceof SQLException sql && CODES_OF_NO_ROOM.contains(sql.getErrorCode())) {
            return true;
        }
        String said = cause instanceof FileSystemException file ? file.getReason() : cause.getMessage();
        if (said == null || !(cause instanceof java.io.IOException)) {
            return false;
        }
        String words = said.toLowerCase(Locale.ROOT); // Java knows no other sign of it
        return words.contains("no space left")
                || words.contains("disk quota exceeded")
                || words.contains("file too large");
    }

    private static boolean isAway(Throwable cause) {
        return cause instanceof SQLNonTransientConnectionException
                || cause instanceof SQLTransientConnectionException
                || cause instanceof SQLRecoverableException
                || cause instanceof SQLException sql
                        && (CODES_OF_AWAY.contains(sql.getErrorCode())
                                || sql.getSQLState() != null
                                        && sql.getSQLState().startsWith("08"));
    }
}
