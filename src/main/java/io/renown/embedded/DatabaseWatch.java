package io.renown.embedded;

/** Whether the embedded database is there. Asked before each request, so it costs nothing. */
public interface DatabaseWatch {

    /** True from the moment the database dies until it answers again. */
    boolean isAway();
}
