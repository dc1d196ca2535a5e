package io.renown.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file that a command reads.
 *
 * @param argument the argument that names it, as written; null for a file that another one names
 * @param layout where it lies beside the others, relative with forward slashes
 * @param path where it is on this machine
 */
public record FileToSend(@Nullable String argument, String layout, Path path) {}
