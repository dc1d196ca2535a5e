package io.renown.dependencies;

import java.util.List;

/**
 * A library that is shipped with the portal.
 *
 * @param ecosystem {@code Maven} or {@code npm}, as OSV names them
 * @param name {@code group:artifact}, or the name of the npm package
 * @param licences as its publisher names them; empty where the inventory tells of none
 */
record Library(String ecosystem, String name, String version, List<String> licences) {

    @Override
    public String toString() {
        return name + " " + version;
    }
}
