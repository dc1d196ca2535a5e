package io.renown.reply;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface ReplyVersionRepository extends JpaRepository<ReplyVersion, Long> {

    List<ReplyVersion> findTop50ByReplyIdOrderByNumberDesc(long replyId);
}
