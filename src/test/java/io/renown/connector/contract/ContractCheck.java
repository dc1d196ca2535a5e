package io.renown.connector.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Checks calls and answers against a platform's own OpenAPI file. The checker (swagger-request-validator) needs another
 * Jackson than the portal, so it lives behind a class loader of its own and is spoken to by name.
 */
final class ContractCheck {

    private static final Path SPECS = Path.of(System.getProperty("renown.test.specs", "../shared/specs"));
    private static final Path CHECKER = Path.of(System.getProperty(
            "renown.test.contract-check", System.getProperty("user.home") + "/.cache/renown/contract-check-3.0.0"));
    private static final int LONGEST = 2000;
    private static final String ROOT = "com.atlassian.oai.validator.";
    private static final Map<String, ContractCheck> LOADED = new ConcurrentHashMap<>();
    private static final ClassLoader LOADER = loader();

    private final Object validator;

    private ContractCheck(Path spec, List<String> paths) {
        try {
            String text = ContractExcerpt.of(Files.readString(spec), paths);
            Object builder = type("OpenApiInteractionValidator")
                    .getMethod("createForInlineApiSpecification", String.class)
                    .invoke(null, text);
            if (text.contains("\"allOf\"")) { // of an object in two halves the checker takes each half for the whole
                call(
                        builder,
                        "withLevelResolver",
                        type("report.LevelResolverFactory")
                                .getMethod("withAdditionalPropertiesIgnored")
                                .invoke(null));
            }
            validator = call(builder, "build");
        } catch (ReflectiveOperationException | IOException e) {
            throw new IllegalStateException("the contract " + spec + " cannot be loaded", e);
        }
    }

    /**
     * @param spec below the folder of contracts
     * @param paths beginnings of the paths that are called, none for all: a large contract takes long to load
     * @return empty, and said so once, where it cannot be checked on this machine
     */
    static Optional<ContractCheck> find(String spec, String... paths) {
        if (!Files.isDirectory(CHECKER) || !Files.isReadable(SPECS.resolve(spec))) {
            System.err.println("Not checked against " + spec + ": "
                    + (Files.isDirectory(CHECKER) ? "there is no such file" : "./renown test fetches the checker"));
            return Optional.empty();
        }
        return Optional.of(
                LOADED.computeIfAbsent(spec, name -> new ContractCheck(SPECS.resolve(name), List.of(paths))));
    }

    /** What the contract says against the exchange; empty when nothing. */
    String problems(PlatformDouble.Call call, PlatformDouble.Answer answer) {
        return problems(call, Optional.of(answer));
    }

    /** What it says against the call alone. */
    String problems(PlatformDouble.Call call) {
        return problems(call, Optional.empty());
    }

    private String problems(PlatformDouble.Call call, Optional<PlatformDouble.Answer> answer) {
        try {
            Object method = type("model.Request$Method")
                    .getMethod("valueOf", String.class)
                    .invoke(null, call.method());
            Object report = answer.isPresent()
                    ? type("OpenApiInteractionValidator")
                            .getMethod("validate", type("model.Request"), type("model.Response"))
                            .invoke(validator, request(method, call), response(answer.get()))
                    : type("OpenApiInteractionValidator")
                            .getMethod("validateRequest", type("model.Request"))
                            .invoke(validator, request(method, call));
            boolean bad = (boolean) call(report, "hasErrors");
            return bad ? shortened(call.method() + " " + call.path() + ": " + call(report, "getMessages")) : "";
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }

    private static Object request(Object method, PlatformDouble.Call call) throws ReflectiveOperationException {
        Object builder = type("model.SimpleRequest$Builder")
                .getConstructor(method.getClass(), String.class)
                .newInstance(method, call.path());
        for (Map.Entry<String, String> parameter : call.query().entrySet()) {
            call(builder, "withQueryParam", parameter.getKey(), List.of(parameter.getValue()));
        }
        for (Map.Entry<String, String> header : call.headers().entrySet()) {
            call(builder, "withHeader", header.getKey(), List.of(header.getValue()));
        }
        if (!call.body().isEmpty()) {
            call(builder, "withBody", call.body());
        }
        return call(builder, "build");
    }

    private static Object response(PlatformDouble.Answer answer) throws ReflectiveOperationException {
        Object builder =
                type("model.SimpleResponse$Builder").getConstructor(int.class).newInstance(answer.status());
        if (!answer.body().isEmpty()) {
            call(builder, "withContentType", answer.contentType());
            call(builder, "withBody", answer.body());
        }
        return call(builder, "build");
    }

    private static Object call(Object target, String name, Object... arguments) throws ReflectiveOperationException {
        for (Method method : target.getClass().getMethods()) {
            if (method.getName().equals(name) && fits(method, arguments)) {
                method.setAccessible(true);
                return method.invoke(target, arguments);
            }
        }
        throw new NoSuchMethodException(name);
    }

    private static boolean fits(Method method, Object... arguments) {
        Class<?>[] types = method.getParameterTypes();
        if (types.length != arguments.length) {
            return false;
        }
        for (int i = 0; i < types.length; i++) {
            if (!types[i].isInstance(arguments[i])) {
                return false;
            }
        }
        return true;
    }

    private static Class<?> type(String name) throws ClassNotFoundException {
        return Class.forName(ROOT + name, true, LOADER);
    }

    private static ClassLoader loader() {
        try (Stream<Path> jars = Files.isDirectory(CHECKER) ? Files.list(CHECKER) : Stream.empty()) {
            URL[] urls = jars.map(ContractCheck::url).toArray(URL[]::new);
            return new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }
}
