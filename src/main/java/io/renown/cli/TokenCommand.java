package io.renown.cli;

import io.renown.identity.ApiTokenService;
import io.renown.identity.ApiTokenService.NewToken;
import io.renown.identity.MemberDetails;
import io.renown.identity.MemberService;
import io.renown.tenancy.Actor;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantDetails;
import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "token", description = "Prints a new API token for a member.")
final class TokenCommand extends OperatorCommand {

    @Option(names = "--tenant", required = true, paramLabel = "SLUG")
    private String tenant = "";

    @Option(names = "--member", required = true, paramLabel = "EMAIL")
    private String member = "";

    @Option(
            names = "--expires",
            paramLabel = "DURATION",
            defaultValue = "30d",
            converter = DurationConverter.class,
            description = "As 12h, 30d or 8w, at most 366 days (default: ${DEFAULT-VALUE}).")
    private Duration expires = Duration.ofDays(30);

    @Override
    protected int run(Desk desk) throws CommandFailure {
        if (expires.compareTo(ApiTokenService.LONGEST) > 0) {
            throw new CommandFailure("A token lives at most " + ApiTokenService.LONGEST.toDays() + " days.");
        }
        TenantDetails found = Tenants.get(desk, tenant);
        NewToken token = TenantContext.callAs(found.id(), Actor.system("operator"), () -> {
            MemberDetails holder = desk.get(MemberService.class).list().stream()
                    .filter(MemberDetails::active)
                    .filter(candidate -> candidate.email().equalsIgnoreCase(member.strip()))
                    .findFirst()
                    .orElseThrow(() -> new CommandFailure(member + " is not a member of " + tenant + "."));
            return desk.get(ApiTokenService.class).create(holder.id(), "command line", expires);
        });
        desk.console().print(token.key());
        return ExitCode.DONE;
    }
}
