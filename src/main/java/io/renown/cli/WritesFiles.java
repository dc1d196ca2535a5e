package io.renown.cli;

import java.nio.file.Path;

/** A command that makes files on the operator's machine. */
interface WritesFiles {

    Path folder();
}
