package io.renown.importing;

/**
 * A file taken into the data folder and not yet imported; forgotten after a day.
 *
 * @param id of the run it may become
 * @param name as uploaded, made safe to show
 */
public record StagedFile(long id, String name, long bytes) {}
