package io.renown.cli;

import io.renown.secrets.KeyRotation;
import io.renown.secrets.KeyRotation.Rotated;
import io.renown.secrets.MasterKeyRotation;
import io.renown.tenancy.Actor;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantDetails;
import io.renown.tenancy.TenantDirectory;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "rotate",
        description = "Exchanges data keys and seals everything again, of all tenants and persons; or the master key.",
        footer = "Can be broken off at any time; said again, it goes on.")
final class SecretsRotateCommand extends OperatorCommand {

    @Option(names = "--tenant", paramLabel = "SLUG", description = "The data key of one tenant.")
    private @Nullable String tenant;

    @Option(names = "--master", description = "The master key: data keys are sealed again, rows are not touched.")
    private boolean master;

    @Override
    protected int run(Desk desk) throws CommandFailure {
        if (master && tenant != null) {
            throw new CommandFailure("The master key is everybody's: say --master or --tenant.");
        }
        return master ? rotateMaster(desk) : rotateDataKeys(desk);
    }

    private int rotateDataKeys(Desk desk) throws CommandFailure {
        KeyRotation rotation = desk.get(KeyRotation.class);
        List<TenantDetails> chosen =
                tenant == null ? desk.get(TenantDirectory.class).list() : List.of(Tenants.get(desk, tenant));
        long closed = 0;
        for (TenantDetails found : chosen) {
            closed += tell(
                    desk,
                    found.slug(),
                    TenantContext.callAs(found.id(), Actor.system("operator"), rotation::rotateTenant));
        }
        if (tenant == null) {
            closed += tell(desk, "persons", rotation.rotatePersons());
        }
        if (closed > 0) {
            desk.console().error(closed + " sealed values do not open; the keys they name were kept. See the log.");
        }
        return closed > 0 ? ExitCode.FAILED : ExitCode.DONE;
    }

    private static long tell(Desk desk, String whose, Rotated rotated) {
        desk.console()
                .print(
                        rotated.version() == 0
                                ? whose + ": nothing is sealed"
                                : whose + ": key " + rotated.version() + ", sealed " + rotated.resealed() + " again");
        return rotated.closed();
    }

    private static int rotateMaster(Desk desk) throws CommandFailure {
        MasterKeyRotation rotation = desk.get(MasterKeyRotation.class);
        if (!rotation.isGiven() && rotation.isOneOfSeveral()) {
            throw new CommandFailure("Several nodes use this key. Make a new one, name it on each node in"
                    + " RENOWN_MASTER_KEY_FILE and the former in RENOWN_FORMER_MASTER_KEY_FILE, start them anew, then say"
                    + " this again on one of them.");
        }
        long keys = rotation.rotate((done, total) -> desk.console().progress("master key", done, total));
        desk.console().print("Sealed " + keys + " data keys under the new master key.");
        desk.console()
                .print(
                        rotation.isGiven()
                                ? "The former key may be taken out of the environment; keep it as long as backups from"
                                        + " before."
                                : "master.key of the data folder is a new one: copy it to where you keep it. The former,"
                                        + " master.key.old, opens backups from before; move it away from here. The operator"
                                        + " key and passwords shown for demo members are new too, from the next start on.");
        return ExitCode.DONE;
    }
}
