package io.renown.provisioning;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a tenant's files lie. Paths are relative, with forward slashes, and never lead out of it. */
public interface TenantFolder {

    /** The file every folder holds. */
    String MAIN_FILE = "tenant.yaml";

    boolean has(String path);

    InputStream open(String path) throws IOException;

    /** How messages name the file. */
    String nameOf(String path);

    static TenantFolder of(Path folder) {
        return new TenantFolder() {
            @Override
            public boolean has(String path) {
                return Files.isRegularFile(folder.resolve(path));
            }

            @Override
            public InputStream open(String path) throws IOException {
                return Files.newInputStream(folder.resolve(path));
            }

            @Override
            public String nameOf(String path) {
                return folder.resolve(path).toString();
            }
        };
    }
}
