package io.renown.cli;

import io.renown.audit.AuditLog;
import io.renown.tenancy.Actor;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantDetails;
import java.util.OptionalLong;
import org.springframework.transaction.support.TransactionOperations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "verify-chain", description = "Checks that no entry of a tenant's audit log was altered or lost.")
final class VerifyChainCommand extends OperatorCommand {

    @Option(names = "--tenant", required = true, paramLabel = "SLUG")
    private String tenant = "";

    @Override
    protected int run(Desk desk) throws CommandFailure {
        TenantDetails found = Tenants.get(desk, tenant);
        AuditLog audit = desk.get(AuditLog.class);
        OptionalLong broken = TenantContext.callAs(found.id(), Actor.system("operator"), () -> {
            OptionalLong result = audit.findBreak();
            desk.get(TransactionOperations.class)
                    .executeWithoutResult(status -> audit.append(
                            "audit.verified",
                            "tenant:" + tenant,
                            result.isPresent() ? "broken at " + result.getAsLong() : "holds"));
            return result;
        });
        if (broken.isPresent()) {
            desk.console().error("The audit log of " + tenant + " is broken at entry " + broken.getAsLong() + ".");
            return ExitCode.CHAIN_BROKEN;
        }
        desk.console().print("The audit log of " + tenant + " holds.");
        return ExitCode.DONE;
    }
}
