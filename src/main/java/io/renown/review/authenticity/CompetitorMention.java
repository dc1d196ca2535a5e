package io.renown.review.authenticity;

import io.renown.review.authenticity.AuthenticityReport.Kind;
import io.renown.review.authenticity.AuthenticityReport.Reason;
import io.renown.shared.TextCut;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words that send readers elsewhere. Many mean it honestly, so it weighs little. */
final class CompetitorMention implements Suspicion {

    private static final Pattern ELSEWHERE = Pattern.compile(
            "\\b(?:go|went|head|switch(?:ed)?|move[d]?) to [\\p{L}\\p{N}' &-]{2,40}? instead\\b"
                    + "|\\b(?:buy|get|try|choose|use|order from) [\\p{L}\\p{N}' &-]{2,40}? instead\\b"
                    + "|\\binstead,? (?:buy|get|try|go to|choose) \\p{L}[\\p{L}\\p{N}' &-]{1,40}"
                    + "|\\bswitched to \\p{L}[\\p{L}\\p{N}' &-]{1,40}"
                    + "|\\b(?:competitors?|the competition) (?:is|are|offers?|does|do)\\b"
                    + "|\\bgehen sie (?:lieber|besser) zu\\b|\\bmejor (?:vayan|ve|compren) (?:a|en)\\b|\\ballez plutôt\\b"
                    + "|(?:不如|还不如|還不如)(?:去|买|買|用|选|選|点|點)[^，。！？,.!?\\s]{2,20}"
                    + "|(?:建议|建議|推荐|推薦)大家(?:去|买|買|用|选|選)[^，。！？,.!?\\s]{2,20}"
                    + "|(?:转|轉)(?:投|去|用)(?:了)?[^，。！？,.!?\\s]{2,20}"
                    + "|(?:加|联系|聯繫)(?:我|他|她)?(?:的)?(?:微信|qq|line)(?:号|號)?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private static final int READ = 4_000;

    @Override
    public Optional<Reason> examine(ComparedReview review) {
        String whole = review.whole();
        Matcher matcher = ELSEWHERE.matcher(TextCut.beginning(whole, READ));
        return matcher.find()
                ? Optional.of(new Reason(Kind.COMPETITOR, Grade.LOW, 0, 0, matcher.group(), List.of()))
                : Optional.empty();
    }
}
