package io.renown.identity;

/** When a guest may enter, as part of a statement that reads members as {@code m}: said once, joined wherever it counts. */
final class GuestRule {

    /** Brings in the guest's naming {@code gm}, the grant {@code g}, the agency {@code a} and the person's place {@code h} in it. */
    static final String JOINED = " LEFT JOIN guest_member gm ON gm.tenant_id = m.tenant_id AND gm.member_id = m.id"
            + " AND m.state = 'GUEST'"
            + " LEFT JOIN guest_grant g ON g.tenant_id = gm.tenant_id AND g.id = gm.grant_id"
            + " LEFT JOIN tenant a ON a.id = g.agency_id"
            + " LEFT JOIN member h ON h.tenant_id = g.agency_id AND h.person_id = m.person_id AND h.state = 'ACTIVE'";

    /** Members who may enter, and guests as long as all of it holds; asks for the time of now. */
    static final String MAY_ENTER = "(m.state = 'ACTIVE' OR (m.state = 'GUEST' AND gm.withdrawn_at IS NULL"
            + " AND g.accepted_at IS NOT NULL AND g.revoked_at IS NULL AND (g.expires_at IS NULL OR g.expires_at > ?)"
            + " AND a.state = 'ACTIVE' AND h.id IS NOT NULL))";

    /** Role and scope of a guest are the grant's; what the row of the member says opens nothing. */
    static final String ROLE = "COALESCE(g.role, m.role) AS role, COALESCE(g.all_brands, m.all_brands) AS all_brands";

    private GuestRule() {}
}
