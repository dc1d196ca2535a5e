package io.renown.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.renown.platform.ListingService;
import io.renown.platform.NewListing;
import io.renown.shared.Tsid;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.PortalIT;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who could lose reviews is told in time, once. */
class WindowAlarmIT extends PortalIT {

    @Autowired
    private WindowAlarm alarm;

    @Autowired
    private SyncSql syncs;

    @Autowired
    private ListingService listings;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Clock clock;

    private LookAlike tenant;
    private long listing;
    private String name;

    @BeforeEach
    void connectListing() {
        tenant = tenants.a();
        name = "com.example.tea" + Tsid.format(Tsid.next());
        listing = tenant.call(
                () -> listings.create(new NewListing(tenant.north().id(), null, "google-play", name, name, null, null))
                        .id());
        tenant.run(() -> syncs.begin(
                listing,
                Tsid.next(),
                "google-play",
                Duration.ofMinutes(2),
                clock.instant().minusSeconds(1),
                clock.instant()));
    }

    private List<String> mails() {
        return jdbc.queryForList(
                "SELECT recipient FROM outgoing_mail WHERE tenant_id = ? AND text LIKE ?",
                String.class,
                tenant.id(),
                "%" + name + "%");
    }

    @Test
    void tellsThoseWhoCanActOnceBeforeTheWindowCloses() {
        alarm.look();
        List<String> told = mails();
        assertThat(told).contains(tenant.ownerEmail()).doesNotHaveDuplicates();
        assertThat(tenant.call(() -> syncs.find(listing).orElseThrow().alarmedAt()))
                .isNotNull();

        alarm.look();
        assertThat(mails()).isEqualTo(told);
    }

    @Test
    void saysNothingOfAListingThatSomebodyPaused() {
        tenant.run(() -> syncs.pause(listing, clock.instant()));
        alarm.look();
        assertThat(mails()).isEmpty();
    }
}
