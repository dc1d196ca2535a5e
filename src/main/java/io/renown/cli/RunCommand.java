package io.renown.cli;

import io.renown.embedded.DataFolder;
import io.renown.identity.DemoSignIns.DemoSignIn;
import io.renown.identity.web.ExternalSignIn;
import io.renown.provisioning.DemoTenants;
import io.renown.provisioning.TenantApplied;
import io.renown.provisioning.TenantFileException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "run", description = "Starts the portal; Ctrl-C stops it.")
final class RunCommand implements LocalCommand {

    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--port", paramLabel = "PORT", description = "Where it listens (default: 8080).")
    private @Nullable Integer port;

    @Option(names = "--fresh", description = "Erases the data folder first and begins anew.")
    private boolean fresh;

    @Override
    public int run(Class<?> application, Console console) throws CommandFailure {
        Path folder = data.folder();
        prepare(folder);
        ConfigurableApplicationContext context = start(application, folder);
        try {
            for (TenantApplied applied : context.getBean(DemoTenants.class)
                    .applyMissing((kind, done) -> console.progress("demo " + kind.title(), done, 0))) {
                console.print("Applied the demo tenant " + applied.slug() + ".");
            }
        } catch (TenantFileException refused) {
            console.error("The demo tenants are left out:\n" + refused.getMessage());
        }
        announce(context, console);
        return ExitCode.SERVING;
    }

    private void prepare(Path folder) throws CommandFailure {
        try {
            if (fresh) {
                DataFolder.erase(folder);
            }
            RestoreMark.refuse(folder);
            try (DataFolder held = new DataFolder(folder)) {
                held.lock();
            }
        } catch (IllegalStateException refused) {
            throw new CommandFailure(String.valueOf(refused.getMessage()));
        } catch (IOException e) {
            throw new CommandFailure("The data folder " + folder + " cannot be used: " + e.getMessage());
        }
    }

    private ConfigurableApplicationContext start(Class<?> application, Path folder) throws CommandFailure {
        List<String> properties = new ArrayList<>(List.of("--renown.data=" + folder));
        if (port != null) {
            properties.add("--server.port=" + port);
        }
        try {
            SpringApplication portal = new SpringApplication(application);
            portal.setMainApplicationClass(application);
            portal.setBannerMode(Banner.Mode.OFF);
            return portal.run(properties.toArray(String[]::new));
        } catch (RuntimeException failure) {
            throw new CommandFailure("The portal could not be started: " + CommandRunner.rootMessage(failure));
        }
    }

    private static void announce(ConfigurableApplicationContext context, Console console) {
        boolean asksForPasswords = context.getBeanProvider(ExternalSignIn.class).getIfAvailable() == null;
        List<DemoSignIn> signIns =
                asksForPasswords ? context.getBean(DemoTenants.class).list() : List.of();
        if (!signIns.isEmpty()) {
            Table table = new Table("ORGANIZATION", "ROLE", "SIGN-IN", "PASSWORD");
            signIns.forEach(
                    signIn -> table.add(signIn.tenantName(), signIn.role().slug(), signIn.email(), signIn.password()));
            console.print("");
            table.lines().forEach(console::print);
            console.print("");
        }
        console.print("Renown is ready: http://localhost:"
                + context.getEnvironment().getProperty("local.server.port")
                + context.getEnvironment().getProperty("server.servlet.context-path", "")
                + "  (Ctrl-C stops it)");
    }
}
