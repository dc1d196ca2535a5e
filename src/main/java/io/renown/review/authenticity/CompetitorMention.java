package io.renown.review.authenticity;

import io.renown.review.authenticity.AuthenticityReport.Kind;
import io.renown.review.authenticity.AuthenticityReport.Mention;
import io.renown.review.authenticity.AuthenticityReport.Reason;
import io.renown.shared.TextCut;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that send readers elsewhere, or that name a competitor whom the tenant entered. Many mean it honestly, so it weighs
 * little.
 */
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
    private static final int MOST_NAMED = 5;
    /** Of the words around a name, on either side. */
    private static final int AROUND = 40;

    /** Of sentences; points stand in names and numbers as well. */
    private static final String ENDS = "\n。！？!?；;";

    private final CompetitorNames names;
    private final Map<Long, NameFinder> finders = new HashMap<>();

    CompetitorMention(CompetitorNames names) {
        this.names = names;
    }

    @Override
    public Optional<Reason> examine(ComparedReview review) {
        String whole = TextCut.beginning(review.whole(), READ);
        List<Mention> mentions = mentions(whole, review);
        Matcher matcher = ELSEWHERE.matcher(whole);
        boolean elsewhere = matcher.find();
        if (!elsewhere && mentions.isEmpty()) {
            return Optional.empty();
        }
        String passage = elsewhere ? matcher.group() : mentions.getFirst().words();
        return Optional.of(new Reason(Kind.COMPETITOR, Grade.LOW, 0, 0, passage, List.of(), mentions));
    }

    private List<Mention> mentions(String whole, ComparedReview review) {
        NameFinder finder = finders.computeIfAbsent(review.brandId(), brand -> new NameFinder(names.of(brand)));
        return finder.find(whole, review.listingId(), MOST_NAMED).stream()
                .map(found -> new Mention(found.name(), around(whole, found)))
                .toList();
    }

    /** The words of the same sentence on either side. */
    private static String around(String whole, NameFinder.Found found) {
        int from = found.start();
        while (from > 0 && found.start() - from < AROUND && ENDS.indexOf(whole.charAt(from - 1)) < 0) {
            from--;
        }
        int to = found.end();
        while (to < whole.length() && to - found.end() < AROUND && ENDS.indexOf(whole.charAt(to)) < 0) {
            to++;
        }
        if (Character.isLowSurrogate(whole.charAt(from))) {
            from++;
        }
        if (Character.isHighSurrogate(whole.charAt(to - 1))) {
            to--;
        }
        return whole.substring(from, to).strip();
    }
}
