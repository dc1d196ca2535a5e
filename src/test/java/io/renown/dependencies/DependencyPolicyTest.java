package io.renown.dependencies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What can be told without asking anybody: the same sources give the same dependencies tomorrow. */
class DependencyPolicyTest {

    private static final Pattern MOVING = Pattern.compile(".*(SNAPSHOT|LATEST|RELEASE|[\\[\\](),*]|latest).*");
    private static final Pattern EXACT = Pattern.compile("[0-9][0-9A-Za-z.+-]*");
    private static final Pattern NPM = Pattern.compile("@NpmPackage\\([^)]*version\\s*=\\s*\"([^\"]+)\"");
    private static final Pattern IMAGE = Pattern.compile("(?m)^\\s*(?:image:|ARG BASE=|FROM )\\s*(\\S+)");

    /** Where packages are fetched from is a matter of each machine's own settings. */
    private static final Pattern REGISTRY =
            Pattern.compile("\"resolved\"\\s*:|(?m)^\\s*registry\\s*=|<repository>|<pluginRepository>|<mirror>");

    @Test
    void eachDependencyAndPluginHasOneExactVersion() throws Exception {
        Document pom = javax.xml.parsers.DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("pom.xml").toFile());
        List<String> versions = new ArrayList<>();
        NodeList elements = pom.getElementsByTagName("*");
        for (int i = 0; i < elements.getLength(); i++) {
            Element element = (Element) elements.item(i);
            boolean named = element.getTagName().equals("version")
                    || element.getTagName().endsWith(".version");
            boolean own = element.getParentNode().getNodeName().equals("project");
            if (named && !own) {
                versions.add(element.getTextContent().strip());
            }
        }
        assertThat(versions)
                .hasSizeGreaterThan(10)
                .noneMatch(version -> MOVING.matcher(version).matches())
                .allMatch(version -> EXACT.matcher(version).matches() || version.startsWith("${"));
    }

    @Test
    void eachNpmPackageHasOneExactVersion() throws IOException {
        for (Path source : files(Path.of("src", "main", "java"), ".java")) {
            Matcher version = NPM.matcher(Files.readString(source));
            while (version.find()) {
                assertThat(version.group(1)).as(source.toString()).matches(EXACT);
            }
        }
    }

    @Test
    void eachLockedPackageIsKnownByItsHash() throws IOException {
        for (Path lock : files(Path.of("."), "package-lock.json")) {
            tools.jackson.databind.json.JsonMapper.shared()
                    .readTree(Files.readString(lock))
                    .path("packages")
                    .properties()
                    .forEach(entry -> {
                        if (!entry.getKey().isEmpty()
                                && !entry.getValue().path("link").asBoolean(false)) {
                            assertThat(entry.getValue().path("integrity").asString(""))
                                    .as(entry.getKey())
                                    .startsWith("sha");
                        }
                    });
        }
    }

    @Test
    void eachImageHasAVersion() throws IOException {
        for (Path file : List.of(Path.of("docker", "compose.yaml"), Path.of("docker", "Dockerfile"))) {
            Matcher image = IMAGE.matcher(Files.readString(file));
            while (image.find()) {
                String name = image.group(1).replaceAll("^\\$\\{[A-Z_]+:-(.*)}$", "$1");
                if (!name.startsWith("${") && !name.startsWith("renown:")) {
                    assertThat(name).as(file.toString()).contains(":").doesNotEndWith(":latest");
                }
            }
        }
    }

    @Test
    void noFileNamesWherePackagesAreFetchedFrom() throws IOException {
        List<Path> files = new ArrayList<>(List.of(Path.of("pom.xml"), Path.of("renown"), Path.of(".ci", "run")));
        for (String name : List.of(".npmrc", "settings.xml", "package.json")) {
            Path file = Path.of(name);
            if (Files.exists(file) && !isIgnored(name)) {
                files.add(file);
            }
        }
        files.addAll(files(Path.of("docker"), ""));
        for (Path file : files) {
            String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            assertThat(REGISTRY.matcher(text).find()).as(file.toString()).isFalse();
        }
    }

    private static boolean isIgnored(String name) throws IOException {
        return Files.readString(Path.of(".gitignore")).lines().anyMatch(line -> line.equals("/" + name));
    }

    private static List<Path> files(Path root, String end) throws IOException {
        try (Stream<Path> walk = Files.walk(root, root.equals(Path.of(".")) ? 1 : 20)) {
            return walk.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(end))
                    .toList();
        }
    }
}
