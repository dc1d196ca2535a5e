package io.renown.cli;

import io.renown.tenancy.TenantDirectory;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import picocli.CommandLine.Command;

@Command(name = "list", description = "Lists the tenants.")
final class TenantListCommand extends OperatorCommand {

    @Override
    protected int run(Desk desk) {
        Table table = new Table("SLUG", "KIND", "STATE", "DEMO", "CREATED", "NAME");
        desk.get(TenantDirectory.class)
                .list()
                .forEach(tenant -> table.add(
                        tenant.slug(),
                        tenant.profile().kind().name().toLowerCase(Locale.ROOT),
                        tenant.state().name().toLowerCase(Locale.ROOT),
                        tenant.profile().demo() ? "yes" : "no",
                        LocalDate.ofInstant(tenant.createdAt(), ZoneOffset.UTC),
                        tenant.name()));
        table.lines().forEach(desk.console()::print);
        return ExitCode.DONE;
    }
}
