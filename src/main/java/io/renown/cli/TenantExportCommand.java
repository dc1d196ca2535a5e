package io.renown.cli;

import io.renown.provisioning.TenantExport;
import io.renown.tenancy.TenantDetails;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "export", description = "Writes a tenant as the files from which it can be applied again.")
final class TenantExportCommand extends OperatorCommand implements WritesFiles {

    @Parameters(index = "0", paramLabel = "SLUG")
    private String slug = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "DIR", description = "Where to (default: ./SLUG).")
    private @Nullable Path folder;

    @Override
    public Path folder() {
        return folder == null ? Path.of(slug) : folder;
    }

    @Override
    protected int run(Desk desk) throws Exception {
        TenantDetails tenant = Tenants.get(desk, slug);
        Console console = desk.console();
        desk.get(TenantExport.class)
                .export(tenant, console::create, (kind, done) -> console.progress(kind.title(), done, 0));
        console.print("Exported " + slug + " to " + folder() + ".");
        return ExitCode.DONE;
    }
}
