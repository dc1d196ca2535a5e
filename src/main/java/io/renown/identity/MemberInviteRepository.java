package io.renown.identity;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface MemberInviteRepository extends JpaRepository<MemberInvite, Long> {

    List<MemberInvite> findTop200ByAcceptedAtIsNullAndRevokedAtIsNullOrderByIdDesc();

    List<MemberInvite> findByEmailAndAcceptedAtIsNullAndRevokedAtIsNull(String email);
}
