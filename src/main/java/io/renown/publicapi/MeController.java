package io.renown.publicapi;

import io.renown.identity.Membership;
import io.renown.identity.web.ApiCaller;
import io.renown.shared.Tsid;
import io.renown.tenancy.Actor;
import io.renown.tenancy.Permission;
import io.renown.tenancy.TenantContext;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/me")
@Tag(name = "Member")
class MeController {

    @Schema(name = "Me")
    record MeBody(
            MemberBody member,
            TenantBody tenant,
            @Schema(example = "manager") String role,
            @Schema(description = "What the role may do.") List<String> permissions,
            BrandScopeBody brandScope,

            @Schema(description = "Short name of the agency through which the member is a guest here.", nullable = true)
            @Nullable
            String guestOf) {}

    @Schema(name = "Member")
    record MemberBody(String id, String name, String email) {}

    @Schema(name = "Tenant")
    record TenantBody(
            @Schema(example = "acme") String slug,
            String name,
            @Schema(example = "brand") String kind,
            boolean demo) {}

    @Schema(name = "BrandScope")
    record BrandScopeBody(
            boolean all,

            @Schema(description = "The brands the member is limited to, sub-brands included; empty with `all`.")
            List<String> brandIds) {}

    @GetMapping
    @Operation(summary = "Who the token speaks for", operationId = "getMe")
    MeBody me(HttpServletRequest request) {
        Membership member = ((ApiCaller) request.getAttribute(ApiCaller.ATTRIBUTE)).membership();
        Actor actor = TenantContext.actor();
        return new MeBody(
                new MemberBody(
                        Tsid.format(member.memberId()),
                        member.person().name(),
                        member.person().email()),
                new TenantBody(
                        member.tenant().slug(),
                        member.tenant().name(),
                        member.tenant().profile().kind().name().toLowerCase(Locale.ROOT),
                        member.tenant().profile().demo()),
                member.role().slug(),
                actor.permissions().stream().map(MeController::slug).sorted().toList(),
                new BrandScopeBody(
                        actor.brandScope().unlimited(),
                        actor.brandScope().brandIds().stream()
                                .map(Tsid::format)
                                .sorted()
                                .toList()),
                member.guestOf() == null ? null : member.guestOf().slug());
    }

    private static String slug(Permission permission) {
        return permission.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
