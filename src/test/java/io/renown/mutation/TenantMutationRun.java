package io.renown.mutation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import io.renown.support.EverythingOnce;
import io.renown.support.PortalIT;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.CancellationToken;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherExecutionRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherExecutionRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Runs the tests of isolation once as they are, and then, for each tenant predicate that the portal sent meanwhile, those
 * that sent it, without it. Not part of the usual run; {@code ./renown mutations} calls it.
 */
class TenantMutationRun extends PortalIT {

    private static final double TARGET = 0.95;

    /** Of statements: those that match none of it are left out. */
    private static final Pattern ONLY = Pattern.compile(System.getProperty("renown.mutations.only", ""));

    @Autowired
    private PredicateRemoval removal;

    @Autowired
    private EverythingOnce everything;

    private final Launcher launcher = LauncherFactory.create();

    @Test
    void testsNoticeEachPredicateThatIsMissing() throws IOException, InterruptedException {
        renew(0);
        Map<TenantPredicate, Set<String>> sentBy = sentBy();
        MutationReport report = new MutationReport(Path.of("target", "tenant-mutations.csv"), sentBy.size());
        int number = 0;
        for (Map.Entry<TenantPredicate, Set<String>> predicate : sentBy.entrySet()) {
            number++;
            Set<String> noticedBy = noticedBy(predicate.getKey(), predicate.getValue());
            report.add(predicate.getKey(), predicate.getValue(), !noticedBy.isEmpty());
            if (!noticedBy.isEmpty()) {
                renew(number);
                assertPassesAgain(noticedBy);
            }
        }
        report.close();
        assertThat(report.caughtShare())
                .as("caught; survivors: %s", report.survivors())
                .isGreaterThanOrEqualTo(TARGET);
    }

    /** Without the predicate a test may have got at rows of the other tenant. */
    private void renew(int number) throws IOException, InterruptedException {
        tenants.renew("-" + number);
        everything.doneBy(tenants.a());
        everything.doneBy(tenants.b());
    }

    private Map<TenantPredicate, Set<String>> sentBy() {
        Map<TenantPredicate, Set<String>> sentBy = new ConcurrentHashMap<>();
        RunningTest running = new RunningTest();
        Set<TenantPredicate> portals = ConcurrentHashMap.newKeySet();
        removal.watch((predicate, isThePortals) -> {
            sentBy.computeIfAbsent(predicate, sent -> ConcurrentHashMap.newKeySet())
                    .addAll(running.id());
            if (isThePortals) {
                portals.add(predicate);
            }
        });
        run(
                List.of(selectPackage("io.renown.isolation"), selectPackage("io.renown.audit")),
                running,
                CancellationToken.disabled());
        removal.watch(null);
        assertThat(running.failures()).as("the tests fail as they are").isEmpty();
        return sentBy.entrySet().stream()
                .filter(entry -> portals.contains(entry.getKey()))
                .filter(entry -> !entry.getValue().isEmpty())
                .filter(entry -> ONLY.matcher(entry.getKey().statement()).find())
                .sorted(Map.Entry.comparingByKey())
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> new LinkedHashSet<>(entry.getValue()),
                        (a, b) -> a,
                        LinkedHashMap::new));
    }

    /** Else what fails from now on says nothing about predicates. */
    private void assertPassesAgain(Set<String> tests) {
        RunningTest running = new RunningTest();
        run(selectors(tests), running, CancellationToken.disabled());
        assertThat(running.failures())
                .as("a test fails though nothing is missing any more")
                .isEmpty();
    }

    private static List<DiscoverySelector> selectors(Set<String> tests) {
        return tests.stream().map(id -> (DiscoverySelector) selectUniqueId(id)).toList();
    }

    private Set<String> noticedBy(TenantPredicate predicate, Set<String> tests) {
        CancellationToken enough = CancellationToken.create();
        RunningTest running = new RunningTest() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                super.executionFinished(test, result);
                if (!failures().isEmpty()) {
                    enough.cancel();
                }
            }
        };
        removal.remove(predicate);
        try {
            run(selectors(tests), running, enough);
        } finally {
            removal.remove(null);
        }
        return running.failed();
    }

    private void run(List<DiscoverySelector> selectors, TestExecutionListener listener, CancellationToken enough) {
        LauncherExecutionRequest request = LauncherExecutionRequestBuilder.request(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectors)
                                .build())
                .listeners(listener)
                .cancellationToken(enough)
                .build();
        launcher.execute(request);
    }
}
