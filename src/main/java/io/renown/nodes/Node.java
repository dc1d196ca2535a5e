package io.renown.nodes;

import io.renown.embedded.DataFolder;
import io.renown.shared.Tsid;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * This process.
 *
 * @param id 13 characters, the same for the same data folder: what an earlier life of it left is its own
 * @param amongOthers whether other nodes may share the database and the index
 */
public record Node(String id, NodeRole role, boolean amongOthers) {

    static Node of(DataFolder data, NodeRole role, boolean amongOthers) {
        Path file = data.root().resolve("portal.node");
        try {
            if (!Files.exists(file)) {
                Files.writeString(file, Tsid.format(Tsid.next()));
            }
            return new Node(Files.readString(file).strip(), role, amongOthers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
