package io.renown.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.renown.identity.MemberDetails;
import io.renown.identity.MemberService;
import io.renown.order.OrderDetails;
import io.renown.order.OrderService;
import io.renown.platform.PlatformCatalog;
import io.renown.provisioning.TenantApplied.Kind;
import io.renown.support.OnEachEngine;
import io.renown.support.PortalIT;
import io.renown.tenancy.Actor;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantDetails;
import io.renown.tenancy.TenantDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnEachEngine
class TenantProvisioningIT extends PortalIT {

    @TempDir
    Path folder;

    @TempDir
    Path exported;

    @Autowired
    TenantProvisioning provisioning;

    @Autowired
    TenantExport export;

    @Autowired
    TenantErasure erasure;

    @Autowired
    ErasureSql erasureSql;

    @Autowired
    TenantDirectory directory;

    @Autowired
    MemberService members;

    @Autowired
    OrderService orders;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void layOutTheFiles() throws IOException {
        CornerShop.layOut(folder);
    }

    @AfterEach
    void eraseTheTenant() {
        directory.findBySlug(CornerShop.SLUG).ifPresent(erasure::erase);
    }

    @Test
    void appliesAllOfAFileAndTheSecondTimeNothing() throws Exception {
        TenantApplied first = apply(folder);
        TenantApplied second = apply(folder);

        assertThat(first.counts().values()).allSatisfy(counts -> {
            assertThat(counts.created()).isPositive();
            assertThat(counts.changed()).isZero();
            assertThat(counts.unchanged()).isZero();
        });
        assertThat(first.counts().get(Kind.REVIEWS).created()).isEqualTo(3);
        assertThat(second.isNothingDone()).as(second.toString()).isTrue();
        MemberDetails kiosk = asSystem(members::list).stream()
                .filter(member -> member.name().equals("Kim Kiosk"))
                .findFirst()
                .orElseThrow();
        assertThat(kiosk.allBrands()).isFalse();
        assertThat(kiosk.brandIds()).hasSize(1);
    }

    @Test
    void takesOverWhatTheFileChanges() throws Exception {
        apply(folder);
        Path main = folder.resolve("tenant.yaml");
        Files.writeString(
                main,
                Files.readString(main)
                        .replace("name: Corner Kiosk", "name: Corner Kiosk II")
                        .replace("#b45309", "#000000")
                        .replace("role: responder", "role: analyst"));
        Path reviews = folder.resolve("reviews.jsonl");
        Files.writeString(reviews, Files.readString(reviews).replace("fresh bread", "stale bread"));

        TenantApplied applied = apply(folder);

        for (Kind kind : List.of(Kind.BRANDS, Kind.LABELS, Kind.MEMBERS, Kind.REVIEWS)) {
            assertThat(applied.counts().get(kind).changed()).as(kind.title()).isEqualTo(1);
            assertThat(applied.counts().get(kind).created()).as(kind.title()).isZero();
        }
    }

    @Test
    void shiftsDatesSoThatAsOfIsTheDayOfCreation() throws Exception {
        apply(folder);

        TenantDetails tenant = tenant();
        LocalDate today = LocalDate.ofInstant(tenant.createdAt(), ZoneId.of("Asia/Hong_Kong"));
        OrderDetails order = asSystem(() -> orders.findByNumber("C-1")).orElseThrow();
        assertThat(order.orderedAt())
                .isEqualTo(today.minusDays(4)
                        .atTime(18, 0)
                        .atZone(ZoneId.of("Asia/Hong_Kong"))
                        .toInstant());
    }

    @Test
    void writesFilesThatChangeNothingWhenTheyAreApplied() throws Exception {
        apply(folder);

        export.export(tenant(), file -> Files.newOutputStream(exported.resolve(file)), ProvisioningProgress.UNWATCHED);
        TenantApplied again = apply(exported);

        assertThat(again.isNothingDone()).as(again.toString()).isTrue();
        assertThat(again.counts().get(Kind.REVIEWS).unchanged()).isEqualTo(3);
        assertThat(Files.readString(exported.resolve("orders.csv"))).contains("'=cmd|' /C calc'!A0");
    }

    @Test
    void refusesAListingThatWouldMoveToAnotherBrandAndAppliesNothing() throws Exception {
        apply(folder);
        Path main = folder.resolve("tenant.yaml");
        Files.writeString(
                main,
                Files.readString(main)
                        .replace("ref: kiosk-survey", "ref: kiosk-renamed")
                        .replace("name: refund", "name: refunds"));
        Path reviews = folder.resolve("reviews.jsonl");
        Files.writeString(reviews, Files.readString(reviews).replace("kiosk-survey", "kiosk-renamed"));

        TenantFileException refused = catchThrowableOfType(TenantFileException.class, () -> apply(folder));

        assertThat(refused.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(17);
            assertThat(problem.message()).contains("kiosk-survey");
        });
    }

    @Test
    void leavesNoRowOfAnErasedTenant() throws Exception {
        apply(folder);
        TenantDetails tenant = tenant();
        long ofOthers = jdbc.sql("SELECT COUNT(*) FROM review WHERE tenant_id IN (?, ?)")
                .params(tenants.a().id(), tenants.b().id())
                .query(Long.class)
                .single();

        erasure.erase(tenant);

        for (String table : erasureSql.tenantTables()) {
            assertThat(jdbc.sql("SELECT COUNT(*) FROM " + table + " WHERE tenant_id = ?")
                            .param(tenant.id())
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
        assertThat(directory.findBySlug(CornerShop.SLUG)).isEmpty();
        assertThat(jdbc.sql("SELECT COUNT(*) FROM person WHERE email LIKE '%@corner-shop.example'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("SELECT COUNT(*) FROM review WHERE tenant_id IN (?, ?)")
                        .params(tenants.a().id(), tenants.b().id())
                        .query(Long.class)
                        .single())
                .isEqualTo(ofOthers);
    }

    private TenantApplied apply(Path from) throws TenantFileException {
        return provisioning.apply(
                TenantFile.read(TenantFolder.of(from), new PlatformCatalog()), ProvisioningProgress.UNWATCHED);
    }

    private TenantDetails tenant() {
        return directory.findBySlug(CornerShop.SLUG).orElseThrow();
    }

    private <T> T asSystem(Supplier<T> deed) {
        return TenantContext.callAs(tenant().id(), Actor.system("test"), deed::get);
    }
}
