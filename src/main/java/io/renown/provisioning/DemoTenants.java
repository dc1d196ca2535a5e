package io.renown.provisioning;

import io.renown.identity.DemoSignIns;
import io.renown.identity.MemberDetails;
import io.renown.identity.MemberService;
import io.renown.platform.PlatformCatalog;
import io.renown.tenancy.Actor;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantDetails;
import io.renown.tenancy.TenantDirectory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * The tenants of invented data that an embedded portal begins with, and their sign-ins. Left out by
 * {@code renown.demo=false}, and with another database unless {@code renown.demo=true} asks for them.
 */
@Service
public class DemoTenants implements DemoSignIns {

    private final DemoFolders folders;
    private final TenantProvisioning provisioning;
    private final TenantRows rows;
    private final TenantDirectory tenants;
    private final MemberService members;
    private final PlatformCatalog platforms;
    private final DemoPasswords passwords;
    private final boolean wanted;

    DemoTenants(
            DemoFolders folders,
            TenantProvisioning provisioning,
            TenantRows rows,
            TenantDirectory tenants,
            MemberService members,
            PlatformCatalog platforms,
            DemoPasswords passwords,
            @Value("${renown.demo:}") String wanted,
            @Value("${spring.datasource.url:embedded}") String database) {
        this.folders = folders;
        this.provisioning = provisioning;
        this.rows = rows;
        this.tenants = tenants;
        this.members = members;
        this.platforms = platforms;
        this.passwords = passwords;
        this.wanted = wanted.isBlank() ? "embedded".equals(database) : Boolean.parseBoolean(wanted);
    }

    /**
     * Applies the demo tenants that are not there yet, or were left half made by a portal that was ended meanwhile.
     *
     * @return what was applied
     */
    public List<TenantApplied> applyMissing(ProvisioningProgress progress) throws TenantFileException {
        if (!wanted) {
            return List.of();
        }
        List<TenantApplied> applied = new ArrayList<>();
        for (TenantFolder folder : folders.find()) {
            TenantFile file = TenantFile.read(folder, platforms);
            if (!isApplied(file.slug())) {
                applied.add(provisioning.apply(file, progress));
            }
        }
        return applied;
    }

    private boolean isApplied(String slug) {
        return tenants.findBySlug(slug)
                .filter(tenant -> rows.hasAuditEntry(tenant.id(), TenantProvisioning.APPLIED))
                .isPresent();
    }

    /** By tenant and role, the owner first. */
    @Override
    public List<DemoSignIn> list() {
        if (!wanted) {
            return List.of();
        }
        return tenants.list().stream()
                .filter(tenant -> tenant.profile().demo())
                .flatMap(this::signInsOf)
                .toList();
    }

    private Stream<DemoSignIn> signInsOf(TenantDetails tenant) {
        List<MemberDetails> found = TenantContext.callAs(tenant.id(), Actor.system("demo"), members::list);
        return found.stream()
                .filter(member -> member.active() && !member.isGuest())
                .sorted(Comparator.comparing(MemberDetails::role).thenComparing(MemberDetails::email))
                .flatMap(member -> signIn(tenant, member).stream());
    }

    private Optional<DemoSignIn> signIn(TenantDetails tenant, MemberDetails member) {
        return passwords
                .findFor(member.email())
                .map(password -> new DemoSignIn(tenant.name(), member.name(), member.role(), member.email(), password));
    }
}
