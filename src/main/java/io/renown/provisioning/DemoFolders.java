package io.renown.provisioning;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.system.ApplicationHome;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Finds the demo tenants: in the folder that {@code renown.tenants} names, else in {@code tenants} beside the jar, else
 * in the jar itself.
 */
@Component
class DemoFolders {

    private static final String PREFIX = "demo-";
    private static final String PACKAGED = "tenants/";

    private final String configured;

    DemoFolders(@Value("${renown.tenants:}") String configured) {
        this.configured = configured;
    }

    /** In the order of their names. */
    List<TenantFolder> find() {
        try {
            if (!configured.isBlank()) {
                return in(Path.of(configured));
            }
            Path beside =
                    new ApplicationHome(DemoFolders.class).getDir().toPath().resolve("tenants");
            return Files.isDirectory(beside) ? in(beside) : packaged();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<TenantFolder> in(Path folder) throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(path -> path.getFileName().toString().startsWith(PREFIX))
                    .filter(path -> Files.isRegularFile(path.resolve(TenantFolder.MAIN_FILE)))
                    .sorted()
                    .map(TenantFolder::of)
                    .toList();
        }
    }

    private static List<TenantFolder> packaged() throws IOException {
        PathMatchingResourcePatternResolver resources = new PathMatchingResourcePatternResolver();
        return Arrays.stream(resources.getResources("classpath*:" + PACKAGED + PREFIX + "*/" + TenantFolder.MAIN_FILE))
                .map(DemoFolders::folderName)
                .sorted()
                .distinct()
                .<TenantFolder>map(name -> new Packaged(resources, PACKAGED + name + "/"))
                .toList();
    }

    private static String folderName(Resource mainFile) {
        try {
            String[] steps = mainFile.getURL().getPath().split("/");
            return steps[steps.length - 2];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Packaged(PathMatchingResourcePatternResolver resources, String folder) implements TenantFolder {

        @Override
        public boolean has(String path) {
            return resource(path).exists();
        }

        @Override
        public InputStream open(String path) throws IOException {
            return resource(path).getInputStream();
        }

        @Override
        public String nameOf(String path) {
            return folder + path;
        }

        private Resource resource(String path) {
            return resources.getResource("classpath:" + folder + path);
        }
    }
}
