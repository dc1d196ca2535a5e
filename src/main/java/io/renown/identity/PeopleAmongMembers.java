package io.renown.identity;

import io.renown.privacy.HeldThing;
import io.renown.privacy.PersonCopy;
import io.renown.privacy.PersonMatch;
import io.renown.privacy.PersonQuery;
import io.renown.privacy.PersonalData;
import io.renown.privacy.Picked;
import io.renown.privacy.Traces;
import io.renown.tenancy.Actor;
import io.renown.tenancy.Permission;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantDirectory;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.springframework.stereotype.Component;

/**
 * Members of the current tenant, and those who were. Who still is one leaves by being erased; the last owner is not found,
 * and hands the organization over first. What belongs to the person alone, such as where they signed in, is no tenant's to
 * copy: they see it on their own page.
 */
@Component
class PeopleAmongMembers implements PersonalData {

    private final FormerMemberSql sql;
    private final MemberSql members;
    private final TenantDirectory tenants;

    PeopleAmongMembers(FormerMemberSql sql, MemberSql members, TenantDirectory tenants) {
        this.sql = sql;
        this.members = members;
        this.tenants = tenants;
    }

    @Override
    public List<PersonMatch> search(PersonQuery query, int limit) {
        return sql.search(TenantContext.tenantId(), query.name(), query.email(), limit).stream()
                .filter(PeopleAmongMembers::mayBeAskedFor)
                .map(member -> new PersonMatch(
                        thing(member), member.name(), member.role().slug(), member.email(), null, member.since()))
                .toList();
    }

    @Override
    public void describe(Picked picked, Traces traces) {
        find(picked).stream().filter(PeopleAmongMembers::mayBeAskedFor).forEach(member -> {
            traces.found(thing(member));
            traces.address(member.email());
        });
    }

    @Override
    public void collect(Picked picked, Traces traces, PersonCopy copy) {
        for (FormerMemberSql.Held member : find(picked)) {
            copy.add(
                    "members",
                    "name",
                    member.name(),
                    "email",
                    member.email(),
                    "role",
                    member.role().slug(),
                    "since",
                    member.since());
        }
    }

    @Override
    public Map<String, Long> erase(Picked picked, Traces traces) {
        members.lockOwners(TenantContext.tenantId()); // or two could make each other the last one
        long erased = picked.ids(HeldThing.MEMBER).stream()
                .filter(member -> sql.erase(TenantContext.tenantId(), member, nameOfFormer()))
                .count();
        return Map.of("members", erased);
    }

    private List<FormerMemberSql.Held> find(Picked picked) {
        return sql.find(TenantContext.tenantId(), picked.ids(HeldThing.MEMBER));
    }

    /** In the organization's language: it stands beside the notes that stay. */
    private String nameOfFormer() {
        Locale language = Locale.forLanguageTag(
                tenants.get(TenantContext.tenantId()).profile().locale());
        return ResourceBundle.getBundle(
                        "vaadin-i18n.translations", language, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES))
                .getString("settings.members.former");
    }

    /** Nobody erases whom they could not remove: not an admin an owner. What was granted is done by Renown itself. */
    private static boolean mayBeAskedFor(FormerMemberSql.Held member) {
        Actor actor = TenantContext.actor();
        return actor.memberId() == null || actor.can(Permission.MEMBER_MANAGE) && actor.mayGive(member.role());
    }

    private static HeldThing thing(FormerMemberSql.Held member) {
        return new HeldThing(HeldThing.MEMBER, member.id());
    }
}
