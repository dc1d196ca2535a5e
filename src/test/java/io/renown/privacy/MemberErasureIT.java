package io.renown.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.renown.audit.AuditEntry;
import io.renown.audit.AuditLog;
import io.renown.embedded.DataFolder;
import io.renown.identity.Browser;
import io.renown.identity.InviteService;
import io.renown.identity.MemberDetails;
import io.renown.identity.MemberService;
import io.renown.review.ReviewSearch;
import io.renown.review.ReviewService;
import io.renown.review.filter.ReviewFilter;
import io.renown.shared.Problem;
import io.renown.shared.Tsid;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.OnEachEngine;
import io.renown.support.PortalIT;
import io.renown.tenancy.Actor;
import io.renown.tenancy.BrandScope;
import io.renown.tenancy.Role;
import io.renown.tenancy.TenantContext;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** People who worked here and ask to be forgotten: what they did stays, who they were goes. */
@OnEachEngine
class MemberErasureIT extends PortalIT {

    /** Nobody else's, so that no other test has a place for the person. */
    private final String surname = "hazelmere" + Tsid.format(Tsid.next());

    private final String mail = "philippa@" + surname + ".example";
    private final String name = "Philippa " + surname;
    private final Person person = new Person(List.of(surname));

    @Autowired
    private PrivacyService privacy;

    @Autowired
    private PrivacyRequestJobHandler jobs;

    @Autowired
    private ErasuresAgain again;

    @Autowired
    private MemberService members;

    @Autowired
    private InviteService invites;

    @Autowired
    private ReviewService reviews;

    @Autowired
    private ReviewSearch search;

    @Autowired
    private AuditLog audit;

    @Autowired
    private DataFolder data;

    @Autowired
    private JdbcTemplate jdbc;

    private LookAlike tenant;
    private long member;
    private long review;

    @BeforeEach
    void oneWhoWorkedHere() throws Exception {
        tenant = tenants.fresh("former-" + Tsid.format(Tsid.next()));
        tenant.run(() -> invites.invite(List.of(mail), Role.RESPONDER, null));
        TenantContext.runAs(tenant.id(), Actor.system("test"), () -> {
            member = members.apply(mail, name, Role.RESPONDER, null, "en");
            members.givePassword(member, tenant.password());
        });
        assertThat(new Browser(url("")).signIn(mail, tenant.password())).isEqualTo("/");
        review = tenant.call(() -> search.ids(ReviewFilter.ALL, 1).getFirst());
        TenantContext.runAs(
                tenant.id(),
                new Actor(mail, member, Role.RESPONDER.permissions(), BrandScope.all()),
                () -> reviews.addNote(review, "called back"));
    }

    @Test
    void anErasedMemberIsNobodyAndWhatTheyDidStays() throws Exception {
        assertThat(person.columns(jdbc, tenant.id())).hasSizeGreaterThan(2);

        assertThat(erase().counts()).containsEntry("members", 1L);

        assertThat(person.columns(jdbc, tenant.id())).isEmpty();
        assertThat(person.files(data.erasures())).isEmpty();
        assertThat(staff()).extracting(MemberDetails::name).contains("Former member");
        assertThat(staff()).filteredOn(known -> known.id() == member).noneMatch(MemberDetails::active);
        assertThat(tenant.call(() -> audit.newest(100)))
                .filteredOn(entry -> entry.action().equals("review.noted"))
                .extracting(AuditEntry::actor)
                .containsExactly("member:" + Tsid.format(member));
        assertThat(tenant.call(audit::findBreak)).isEmpty();
        assertThat(new Browser(url("")).signIn(mail, tenant.password())).isEqualTo("/login?error");
    }

    @Test
    void whoIsAtHomeElsewhereStaysThere() throws Exception {
        LookAlike other = tenants.fresh("home-" + Tsid.format(Tsid.next()));
        TenantContext.runAs(
                other.id(), Actor.system("test"), () -> members.apply(mail, name, Role.ANALYST, null, "en"));

        erase();

        assertThat(new Browser(url("")).signIn(mail, tenant.password())).isEqualTo("/");
        assertThat(other.call(members::list)).extracting(MemberDetails::email).contains(mail);
        assertThat(staff()).extracting(MemberDetails::email).doesNotContain(mail);
    }

    @Test
    void theLastOwnerIsNotErased() {
        PersonQuery owner = new PersonQuery("", null, "", Set.of(), tenant.ownerEmail());

        assertThat(tenant.call(() -> privacy.search(owner))).isEmpty();
    }

    @Test
    void anAdminErasesNoOwner() {
        TenantContext.runAs(tenant.id(), Actor.system("test"), () -> members.apply(mail, name, Role.OWNER, null, null));
        PersonQuery owner = new PersonQuery("", null, "", Set.of(), mail);
        Actor admin = new Actor("admin", tenant.ownerId(), Role.ADMIN.permissions(), BrandScope.all());

        assertThat(TenantContext.callAs(tenant.id(), admin, () -> privacy.search(owner)))
                .isEmpty();
        assertThatThrownBy(() -> TenantContext.callAs(
                        tenant.id(), admin, () -> privacy.erase(List.of(new HeldThing(HeldThing.MEMBER, member)))))
                .isInstanceOf(Problem.class);
        assertThat(tenant.call(() -> privacy.search(owner))).hasSize(1);
    }

    @Test
    void whatAnOlderBackupBringsBackIsErasedAgain() {
        erase();
        jdbc.update(
                "UPDATE person SET email = ?, name = ? WHERE id ="
                        + " (SELECT person_id FROM member WHERE tenant_id = ? AND id = ?)",
                mail,
                name,
                tenant.id(),
                member);

        again.apply();

        assertThat(person.columns(jdbc, tenant.id())).isEmpty();
    }

    private List<MemberDetails> staff() {
        return tenant.call(members::list);
    }

    private PrivacyRequest erase() {
        List<HeldThing> picked =
                tenant.call(() -> privacy.search(new PersonQuery("", null, "", Set.of(), mail))).stream()
                        .map(PersonMatch::thing)
                        .toList();
        assertThat(picked).isNotEmpty();
        PrivacyRequest asked = tenant.call(() -> privacy.erase(picked));
        jobs.run(new PrivacyRequestJob(tenant.id(), asked.id()));
        return tenant.call(() -> privacy.get(asked.id()));
    }
}
