package io.renown.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.renown.cli.CommandParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The container files, looked at without an engine; where there is one, its own reading of them too. */
class ContainerFilesTest {

    private static final Path FOLDER = Path.of("docker");
    private static final Set<String> NODES = Set.of("web1", "web2", "worker");

    /** Without metadata of a library or a literal in the sources that a search would find. */
    private static final Set<String> KNOWN_BESIDES = Set.of(
            "renown.role",
            "renown.files",
            "renown.search.engine",
            "renown.search.hosts",
            "renown.keycloak.issuer",
            "renown.keycloak.secret");

    @ParameterizedTest
    @MethodSource("services")
    void eachServiceLooksAfterItself(String name, Map<String, Object> service) {
        assertThat(service).as(name).containsKeys("image", "healthcheck").containsEntry("restart", "unless-stopped");
        assertThat(String.valueOf(list(service, "security_opt"))).as(name).contains("no-new-privileges:true");
        assertThat(service)
                .as(name)
                .doesNotContainKeys("privileged", "network_mode", "pid", "ipc", "cap_add", "devices", "container_name");
        for (Object port : list(service, "ports")) {
            assertThat(port.toString()).as("published to this machine alone").startsWith("127.0.0.1:");
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void eachImageCanBeReplacedAndNamesItsVersion(String name, Map<String, Object> service) {
        String image = String.valueOf(service.get("image"));
        if (NODES.contains(name)) {
            assertThat(image).isEqualTo("renown:${RENOWN_VERSION:-local}");
            return;
        }
        assertThat(image)
                .matches("\\$\\{[A-Z]+_IMAGE:-[a-z0-9./-]+:[a-z]?[0-9][\\w.-]*}")
                .doesNotContain("latest");
    }

    @ParameterizedTest
    @MethodSource("services")
    void eachVolumeIsThere(String name, Map<String, Object> service) throws IOException {
        Set<String> declared = map(compose(), "volumes").keySet();
        for (Object volume : list(service, "volumes")) {
            String source = volume.toString();
            if (source.startsWith("${")) {
                assertThat(source).as("refused when it is not named").startsWith("${RENOWN_MASTER_KEY_FILE:?");
            } else if (source.startsWith("./")) {
                assertThat(FOLDER.resolve(source.substring(0, source.indexOf(':'))))
                        .isRegularFile();
            } else {
                assertThat(declared).contains(source.substring(0, source.indexOf(':')));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void noSecretIsWrittenDown(String name, Map<String, Object> service) {
        map(service, "environment").forEach((key, value) -> {
            if (key.matches(".*(PASSWORD|SECRET|TOKEN|KEY(?!CLOAK)).*") && !key.equals("MYSQL_RANDOM_ROOT_PASSWORD")) {
                assertThat(String.valueOf(value)).as(key).matches("\\$\\{\\w+:(\\?.+|-)}");
            }
        });
    }

    @ParameterizedTest
    @MethodSource("nodes")
    void eachSettingIsOneThePortalKnows(String name, Map<String, Object> service) throws IOException {
        Set<String> unknown = new TreeSet<>(map(service, "environment").keySet());
        unknown.removeAll(knownVariables());
        assertThat(unknown).as("settings of %s that nobody reads", name).isEmpty();
        assertThat(service).containsEntry("read_only", true);
        assertThat(list(service, "cap_drop")).isEqualTo(List.of("ALL"));
    }

    @Test
    void everyDeclaredVolumeIsUsed() throws IOException {
        Set<String> used = new HashSet<>();
        services(compose())
                .forEach((name, service) -> list(service, "volumes")
                        .forEach(volume -> used.add(volume.toString().split(":")[0])));
        assertThat(used).containsAll(map(compose(), "volumes").keySet());
    }

    @Test
    void servicesDependOnServicesThatHaveAHealth() throws IOException {
        Map<String, Map<String, Object>> services = services(compose());
        services.forEach((name, service) -> {
            Object dependencies = service.get("depends_on");
            if (dependencies instanceof Map<?, ?> conditions) {
                conditions.keySet().forEach(other -> assertThat(services).containsKey(String.valueOf(other)));
            } else if (dependencies instanceof List<?> names) {
                names.forEach(other -> assertThat(services).containsKey(String.valueOf(other)));
            }
        });
    }

    @Test
    void theProxyKnowsEveryWebNodeAndNoOperator() throws IOException {
        String proxy = Files.readString(FOLDER.resolve("proxy.conf"));
        for (String node : NODES) {
            assertThat(proxy.contains("server " + node + ":8080")).as(node).isEqualTo(node.startsWith("web"));
        }
        assertThat(proxy).contains("location /operator/").contains("client_max_body_size 513m");
    }

    @Test
    void theImageIsMadeOfWhatIsBuiltAndRunsAsNobody() throws IOException {
        List<String> lines = instructions(Files.readString(FOLDER.resolve("Dockerfile")));
        List<String> from =
                lines.stream().filter(line -> line.startsWith("FROM ")).toList();
        assertThat(lines.getFirst()).startsWith("ARG BASE=").doesNotContain("latest");
        assertThat(from).hasSize(2).allMatch(line -> line.startsWith("FROM ${BASE}"));
        assertThat(lines).contains("USER 10001:10001").contains("COPY target/renown.jar .");
        assertThat(Files.readString(Path.of("pom.xml"))).contains("<finalName>renown</finalName>");
        assertThat(lines.indexOf("USER 10001:10001"))
                .isGreaterThan(lines.lastIndexOf(from.getLast()))
                .isLessThan(index(lines, "ENTRYPOINT "));
        for (String layer : List.of("dependencies", "spring-boot-loader", "snapshot-dependencies", "application")) {
            assertThat(lines).contains("COPY --from=layers /build/layers/" + layer + "/ ./");
        }
        String command = lines.get(index(lines, "CMD ")).replaceAll(".*\"(\\w+)\".*", "$1");
        StringWriter said = new StringWriter();
        CommandParser.execute(List.of(command, "--help"), new PrintWriter(said), new PrintWriter(said), unused -> 0);
        assertThat(said.toString()).contains("Usage: renown " + command);
    }

    @Test
    void theEngineReadsTheFileAsItIsMeant() throws Exception {
        List<String> compose = Stream.of(List.of("docker", "compose"), List.of("docker-compose"))
                .filter(command -> run(Stream.concat(command.stream(), Stream.of("version"))
                                .toList())
                        == 0)
                .findFirst()
                .orElse(List.of());
        assumeTrue(!compose.isEmpty(), "neither docker compose nor docker-compose on this machine");
        List<String> config = new ArrayList<>(compose);
        config.addAll(List.of("-f", FOLDER.resolve("compose.yaml").toString(), "config", "-q"));
        assertThat(run(config)).as("without its secrets").isNotZero();
        assertThat(run(config, "RENOWN_DB_PASSWORD", "x", "RENOWN_MASTER_KEY_FILE", "/dev/null"))
                .isZero();
    }

    private static int run(List<String> command, String... environment) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
            for (int i = 0; i < environment.length; i += 2) {
                builder.environment().put(environment[i], environment[i + 1]);
            }
            Process process = builder.start();
            return process.waitFor(60, TimeUnit.SECONDS) ? process.exitValue() : -1;
        } catch (IOException notThere) {
            return -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    static Stream<Object[]> services() throws IOException {
        return services(compose()).entrySet().stream().map(entry -> new Object[] {entry.getKey(), entry.getValue()});
    }

    static Stream<Object[]> nodes() throws IOException {
        return services().filter(service -> NODES.contains(String.valueOf(service[0])));
    }

    private static Map<String, Object> compose() throws IOException {
        return new Yaml(new SafeConstructor(new LoaderOptions()))
                .load(Files.readString(FOLDER.resolve("compose.yaml")));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> services(Map<String, Object> compose) {
        return (Map<String, Map<String, Object>>) compose.get("services");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<String, Object> parent, String key) {
        return (Map<String, Object>) parent.getOrDefault(key, Map.of());
    }

    private static List<?> list(Map<String, Object> parent, String key) {
        return (List<?>) parent.getOrDefault(key, List.of());
    }

    private static int index(List<String> lines, String beginning) {
        return lines.indexOf(lines.stream()
                .filter(line -> line.startsWith(beginning))
                .findFirst()
                .orElseThrow());
    }

    private static List<String> instructions(String dockerfile) {
        return dockerfile
                .replace("\\\n", " ")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    /** As variables: what the libraries say of themselves, and what Renown's own sources and settings name. */
    private static Set<String> knownVariables() throws IOException {
        Set<String> properties = new TreeSet<>(KNOWN_BESIDES);
        for (URL metadata : Collections.list(ContainerFilesTest.class
                .getClassLoader()
                .getResources("META-INF/spring-configuration-metadata.json"))) {
            try (var in = metadata.openStream()) {
                for (JsonNode property : JsonMapper.shared()
                        .readTree(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                        .at("/properties")) {
                    properties.add(property.at("/name").asString());
                }
            }
        }
        Pattern own = Pattern.compile("[\"{](renown\\.[a-z][a-z.-]*)");
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                Matcher matcher = own.matcher(Files.readString(source));
                while (matcher.find()) {
                    properties.add(matcher.group(1));
                }
            }
        }
        Set<String> variables = new TreeSet<>();
        properties.forEach(property ->
                variables.add(property.toUpperCase(Locale.ROOT).replace("-", "").replace('.', '_')));
        return variables;
    }
}
