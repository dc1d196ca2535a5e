package io.renown.importing.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Makes names of a header row unique and never blank: mappings refer to columns by name. */
final class Header {

    private Header() {}

    /** Trailing blank cells are dropped; other blank ones become {@code #3}, repeated ones {@code name (2)}. */
    static List<String> names(List<String> cells) {
        int width = cells.size();
        while (width > 0 && cells.get(width - 1).isBlank()) {
            width--;
        }
        if (width == 0) {
            throw new FileRefusedException(FileProblem.NO_HEADER);
        }
        var seen = new HashSet<String>();
        var names = new ArrayList<String>(width);
        for (int i = 0; i < width; i++) {
            String given = CellText.withoutControls(cells.get(i)).strip();
            String base = given.isEmpty() ? "#" + (i + 1) : given;
            String name = base;
            for (int n = 2; !seen.add(name); n++) {
                name = base + " (" + n + ")";
            }
            names.add(name);
        }
        return List.copyOf(names);
    }
}
