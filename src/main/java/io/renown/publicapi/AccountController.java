package io.renown.publicapi;

import io.renown.account.AccountDetails;
import io.renown.account.AccountService;
import io.renown.account.AccountTrouble;
import io.renown.platform.ListingDetails;
import io.renown.shared.Tsid;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/accounts")
@Tag(name = "Platform accounts")
class AccountController {

    private final AccountService accounts;

    AccountController(AccountService accounts) {
        this.accounts = accounts;
    }

    @Schema(name = "Account")
    record AccountBody(
            String id,

            @Schema(example = "google") String platform,
            String name,

            @Schema(example = "connected", description = "connected or needs-reconnect")
            String state,

            @Schema(description = "Why the last call failed; null while all is well.", nullable = true) @Nullable
            TroubleBody trouble,

            @Schema(description = "To the minute; null before the first.", nullable = true) @Nullable
            Instant lastSuccessAt,

            @Schema(description = "Ids of the listings that it feeds.")
            List<String> listings) {}

    @Schema(name = "AccountTrouble")
    record TroubleBody(
            @Schema(
                    example = "rate-limited",
                    description =
                            "sign-in, forbidden, gone, rate-limited, unavailable, timed-out, unreadable, refused, address or not-set-up")
            String reason,

            @Schema(description = "What the platform said.") String words,

            Instant since) {}

    @GetMapping
    @Operation(
            summary = "The platform accounts",
            description = "What opens them is never told.",
            operationId = "listAccounts")
    @PageParameters
    ApiList<AccountBody> list(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        QueryParameters query = new QueryParameters(parameters, Set.of("limit", "cursor"));
        return ApiList.page(
                accounts.list().stream().map(AccountController::body).toList(), AccountBody::id, query);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One platform account", operationId = "getAccount")
    AccountBody get(@PathVariable String id) {
        return body(accounts.get(Ids.parse(id)));
    }

    private static AccountBody body(AccountDetails account) {
        AccountTrouble trouble = account.trouble();
        return new AccountBody(
                Tsid.format(account.id()),
                account.platform(),
                account.name(),
                account.state().slug(),
                trouble == null ? null : new TroubleBody(trouble.trouble().slug(), trouble.words(), trouble.since()),
                account.lastSuccessAt(),
                account.listings().stream()
                        .map(ListingDetails::id)
                        .map(Tsid::format)
                        .toList());
    }
}
