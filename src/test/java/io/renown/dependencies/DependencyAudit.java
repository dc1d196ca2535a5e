package io.renown.dependencies;

import io.renown.dependencies.Osv.Finding;
import io.renown.dependencies.Osv.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Judges what is shipped: known vulnerabilities from a severity on, and licences. */
final class DependencyAudit {

    private final Accepted accepted;
    private final LocalDate today;

    DependencyAudit(Accepted accepted, LocalDate today) {
        this.accepted = accepted;
        this.today = today;
    }

    /** One line for each library whose licence nobody has agreed to. */
    List<String> licences(List<Library> libraries) {
        return libraries.stream()
                .filter(library -> !accepted.allows(library))
                .map(library -> library + ": licence " + library.licences())
                .toList();
    }

    /** One line for each finding that counts, and for each exception that stands for nothing any more. */
    List<String> vulnerabilities(List<Finding> findings, Severity from) {
        List<String> lines = new ArrayList<>();
        findings.stream()
                .filter(finding -> finding.severity().compareTo(from) >= 0)
                .filter(finding -> !accepted.covers(finding.library(), finding.ids(), today))
                .forEach(finding -> lines.add(finding.severity() + " " + finding.library() + ": "
                        + String.join(", ", finding.ids()) + " " + finding.summary()));
        accepted.vulnerabilities().stream()
                .filter(known -> findings.stream()
                        .noneMatch(finding -> finding.ids().contains(known.id())
                                && finding.library().name().equals(known.library())))
                .forEach(known -> lines.add(known.id() + " is accepted for " + known.library()
                        + ", which does not have it any more: take the line out of accepted.yaml"));
        return lines;
    }
}
