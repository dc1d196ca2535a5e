package io.renown.cli;

import java.io.IOException;
import java.io.OutputStream;

/** Where a command speaks, and where the files go that it makes: this terminal, or one at the far end of a connection. */
public interface Console {

    void print(String line);

    void error(String line);

    /**
     * Shows how far a long command is.
     *
     * @param total 0 when nobody knows
     */
    void progress(String what, long done, long total);

    /** A file for the operator, relative to the folder that the command line names. */
    OutputStream create(String file) throws IOException;
}
