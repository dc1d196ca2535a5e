package io.renown.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** A copy of the script in a folder of its own, among tools that only pretend: nothing is built, fetched or installed. */
final class ScriptCheckout {

    record Outcome(int exitCode, String output, String errors) {
        String lastLine() {
            return output.lines().reduce("", (before, line) -> line);
        }
    }

    private final Path root;
    private final Path tools;
    private final Map<String, String> environment = new TreeMap<>();

    ScriptCheckout(Path folder) throws IOException {
        root = Files.createDirectories(folder.resolve("check out"));
        tools = Files.createDirectories(folder.resolve("tools"));
        Files.copy(Path.of("renown"), root.resolve("renown"));
        write("pom.xml", "<project/>");
        write("src/main/java/Thing.java", "class Thing {}");

        tool("java", "exit 1");
        tool("node", "echo v24.1.0");
        tool("npm", "exit 1");
        tool("fc-list", "echo Noto");
        tool("browser", "exit 1");
        environment.put("PATH", tools + ":" + System.getenv("PATH"));
        environment.put("HOME", folder.toString());
        environment.put("RENOWN_JDK_FOLDERS", folder.resolve("nowhere").toString());
        environment.put("RENOWN_CHROMIUM", tools.resolve("browser").toString());
    }

    /** A folder that looks like a JDK; its `java` unpacks a jar when asked to, and otherwise prints its folder and last arguments. */
    Path jdk(String name, String version) throws IOException {
        Path jdk = Files.createDirectories(tools.resolve(name));
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        executable(jdk.resolve("bin/javac"), "exit 1");
        executable(jdk.resolve("bin/java"), """
                while [ $# -gt 0 ]; do
                    case $1 in
                        --destination) mkdir -p "$2"; touch "$2/renown.jar"; exit 0 ;;
                        -jar) if [ "$3" != extract ]; then shift 2; printf '%s\\n' "$PWD" "$@"; exit 3; fi ;;
                    esac
                    shift
                done
                """);
        return jdk;
    }

    void tool(String name, String body) throws IOException {
        executable(tools.resolve(name), body);
    }

    /** A Maven that notes its arguments in `maven.log` of the checkout, then runs the given lines of shell. */
    void maven(String body) throws IOException {
        tool("mvn", """
                if [ "$1" = -v ]; then echo 'Apache Maven 3.9.9'; exit 0; fi
                echo "$@" >>maven.log
                """ + body);
    }

    String mavenCalls() throws IOException {
        Path log = root.resolve("maven.log");
        return Files.exists(log) ? Files.readString(log) : "";
    }

    void set(String variable, String value) {
        environment.put(variable, value);
    }

    void write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    Path root() {
        return root;
    }

    Outcome renown(String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("bash", root.resolve("renown").toString()));
        command.addAll(List.of(arguments));
        return run(root.getParent(), command);
    }

    /** Runs shell lines that may call the functions of the script. */
    Outcome functions(String shell) throws IOException, InterruptedException {
        return run(root, List.of("bash", "-c", "source ./renown\n" + shell));
    }

    private Outcome run(Path folder, List<String> command) throws IOException, InterruptedException {
        Path output = Files.createTempFile(tools, "output", ".txt");
        Path errors = Files.createTempFile(tools, "errors", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("RENOWN_") || name.startsWith("XDG_"));
        builder.environment().remove("JAVA_HOME");
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("The script did not end: " + command);
        }
        return new Outcome(
                process.exitValue(),
                Files.readString(output, StandardCharsets.UTF_8),
                Files.readString(errors, StandardCharsets.UTF_8));
    }

    private static void executable(Path file, String body) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/usr/bin/env bash\n" + body + "\n");
        if (!file.toFile().setExecutable(true)) {
            throw new IOException("Not made executable: " + file);
        }
    }
}
