package io.renown.dependencies;

import static org.assertj.core.api.Assertions.assertThat;

import io.renown.dependencies.Osv.Finding;
import io.renown.dependencies.Osv.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** {@code ./renown audit}; no part of the tests, since what it finds changes without us. */
class DependencyAuditRun {

    private static final Path BOM = Path.of("target", "sbom", "bom.json");
    private static final Path BUNDLE = Path.of("target", "classes", "META-INF", "VAADIN", "config", "stats.json");
    private static final String OSV = "https://api.osv.dev";

    private final DependencyAudit audit =
            new DependencyAudit(Accepted.read(Accepted.FILE), LocalDate.now(java.time.ZoneOffset.UTC));

    DependencyAuditRun() throws IOException {}

    @Test
    void everyLicenceIsAgreedTo() throws IOException {
        List<Library> libraries = Inventory.ofJar(BOM);
        List<String> problems = audit.licences(libraries);
        problems.forEach(line -> System.out.println("AUDIT licence " + line));
        if (problems.isEmpty()) {
            System.out.println("AUDIT licences of " + libraries.size() + " libraries are agreed to");
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void nothingShippedIsKnownToBeVulnerable() throws IOException, InterruptedException {
        List<Library> libraries = new ArrayList<>(Inventory.ofJar(BOM));
        if (Files.exists(BUNDLE)) {
            libraries.addAll(Inventory.ofBundle(BUNDLE));
        } else {
            System.out.println("AUDIT npm packages are left out: no bundle was built (./renown package)");
        }
        List<Finding> findings;
        try {
            findings = new Osv(System.getProperty("renown.audit.osv", OSV)).find(libraries);
        } catch (IOException e) {
            String reason = "SKIPPED vulnerabilities: OSV cannot be asked from here: " + e;
            System.out.println("AUDIT " + reason);
            Assumptions.abort(reason);
            return;
        }
        Severity from =
                Severity.valueOf(System.getProperty("renown.audit.from", "high").toUpperCase(Locale.ROOT));
        List<String> problems = audit.vulnerabilities(findings, from);
        problems.forEach(line -> System.out.println("AUDIT " + line));
        System.out.println("AUDIT " + libraries.size() + " libraries, " + findings.size() + " known vulnerabilities, "
                + problems.size() + " that count");
        assertThat(problems).isEmpty();
    }
}
