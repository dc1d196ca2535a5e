package io.renown.cli;

import io.renown.audit.AuditLog;
import io.renown.review.Reindex;
import io.renown.tenancy.Actor;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantDetails;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "reindex", description = "Fills the search index again while it answers.")
final class ReindexCommand extends OperatorCommand {

    @Option(names = "--tenant", paramLabel = "SLUG", description = "One tenant, in place (default: all of them).")
    private @Nullable String tenant;

    @Override
    protected int run(Desk desk) throws CommandFailure {
        Reindex reindex = desk.get(Reindex.class);
        Reindex.Progress progress = (slug, done, total) -> desk.console().progress("reindex " + slug, done, total);
        long reviews;
        if (tenant == null) {
            reviews = reindex.all(progress);
        } else {
            TenantDetails found = Tenants.get(desk, tenant);
            reviews = reindex.tenant(found, progress);
            TenantContext.runAs(
                    found.id(),
                    Actor.system("operator"),
                    () -> desk.get(TransactionOperations.class)
                            .executeWithoutResult(status -> desk.get(AuditLog.class)
                                    .append("index.rebuilt", "tenant:" + tenant, reviews + " reviews")));
        }
        desk.console().print("Indexed " + reviews + " reviews.");
        return ExitCode.DONE;
    }
}
