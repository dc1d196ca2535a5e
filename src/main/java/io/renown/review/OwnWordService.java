package io.renown.review;

import io.renown.audit.AuditLog;
import io.renown.review.analysis.OwnWord;
import io.renown.review.filter.FilterField;
import io.renown.review.filter.ReviewFilter;
import io.renown.shared.Problem;
import io.renown.tenancy.Permission;
import io.renown.tenancy.RequiresPermission;
import io.renown.tenancy.TenantContext;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The words that mean something in this tenant's reviews. A change counts for every review that comes in from then on, and
 * for those that are here once they are read again ({@link Reanalysis}).
 */
@Service
public class OwnWordService {

    public static final int MOST = 500;
    public static final int SHORTEST = 2;
    public static final int LONGEST = 60;

    private static final int LONGEST_FILE = 100 * 1000;

    private static final String PREVIEWED = "30d";

    private final OwnWordRepository words;
    private final TenantWords tenantWords;
    private final ReviewSearch search;
    private final AuditLog audit;
    private final Clock clock;

    OwnWordService(OwnWordRepository words, TenantWords tenantWords, ReviewSearch search, AuditLog audit, Clock clock) {
        this.words = words;
        this.tenantWords = tenantWords;
        this.search = search;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    @RequiresPermission(Permission.WORD_MANAGE)
    public List<OwnWordDetails> list() {
        return words.findAllByOrderByPhrase().stream()
                .map(OwnWordEntry::details)
                .toList();
    }

    /** Gives the word, or another meaning to one of the same phrase, language and kind. */
    @Transactional
    @RequiresPermission(Permission.WORD_MANAGE)
    public OwnWordDetails apply(OwnWord word) {
        requireAllBrands();
        OwnWord clean = clean(word).orElseThrow(() -> Problem.invalid("own-word", SHORTEST, LONGEST));
        List<OwnWordEntry> all = words.findAllByOrderByPhrase();
        Optional<OwnWordEntry> known =
                all.stream().filter(entry -> entry.isOf(clean)).findFirst();
        if (known.isEmpty() && all.size() >= MOST) {
            throw Problem.conflict("too-many-own-words", MOST);
        }
        OwnWordEntry entry = known.orElseGet(() -> words.save(made(clean)));
        entry.mean(clean);
        words.flush();
        audit.append(
                "own-word.applied", "words", OwnWordText.write(List.of(clean)).split("\n")[1]);
        tenantWords.changed();
        return entry.details();
    }

    /** @throws Problem {@code not-found} when there is none */
    @Transactional
    @RequiresPermission(Permission.WORD_MANAGE)
    public OwnWordDetails remove(long wordId) {
        requireAllBrands();
        OwnWordEntry entry = words.findById(wordId).orElseThrow(Problem::notFound);
        OwnWordDetails gone = entry.details();
        words.delete(entry);
        words.flush();
        audit.append(
                "own-word.removed",
                "words",
                OwnWordText.write(List.of(gone.word())).split("\n")[1]);
        tenantWords.changed();
        return gone;
    }

    /**
     * Adds the words of a TSV as {@link #export} writes it; what is here and not in it stays.
     *
     * @throws Problem when there would be too many; nothing is taken then
     */
    @Transactional
    @RequiresPermission(Permission.WORD_MANAGE)
    public OwnWordImport importAll(String lines) {
        requireAllBrands();
        if (lines.length() > LONGEST_FILE) {
            throw Problem.invalid("too-many-own-words", MOST);
        }
        List<OwnWordEntry> all = new ArrayList<>(words.findAllByOrderByPhrase());
        List<Integer> refused = new ArrayList<>();
        int added = 0;
        int changed = 0;
        int number = 0;
        for (String line : lines.strip().lines().toList()) {
            number++;
            if (line.isBlank() || (number == 1 && line.strip().startsWith("phrase\t"))) {
                continue;
            }
            Optional<OwnWord> word = OwnWordText.read(line).flatMap(OwnWordService::clean);
            if (word.isEmpty()) {
                refused.add(number);
                continue;
            }
            Optional<OwnWordEntry> known =
                    all.stream().filter(entry -> entry.isOf(word.get())).findFirst();
            if (known.isPresent()) {
                changed += known.get().word().equals(word.get()) ? 0 : 1;
                known.get().mean(word.get());
                continue;
            }
            if (all.size() >= MOST) {
                throw Problem.conflict("too-many-own-words", MOST);
            }
            all.add(words.save(made(word.get())));
            added++;
        }
        words.flush();
        if (added + changed > 0) {
            audit.append("own-word.imported", "words", "+" + added + " ~" + changed);
            tenantWords.changed();
        }
        return new OwnWordImport(added, changed, refused);
    }

    /** All of them as a TSV with a heading. */
    @Transactional(readOnly = true)
    @RequiresPermission(Permission.WORD_MANAGE)
    public String export() {
        return OwnWordText.write(
                words.findAllByOrderByPhrase().stream().map(OwnWordEntry::word).toList());
    }

    /** How many reviews of the last thirty days hold the phrase, as the search finds it: about as many as it would mark. */
    @Transactional(readOnly = true)
    @RequiresPermission(Permission.WORD_MANAGE)
    public long preview(String phrase, String language) {
        if (phrase.length() > LONGEST) {
            return 0;
        }
        String sought = phrase.replace("\"", " ").replaceAll("\\*+\\s*$", "").strip();
        if (sought.length() < SHORTEST || sought.length() > LONGEST) {
            return 0;
        }
        ReviewFilter filter = ReviewFilter.parse("\"" + sought + "\"").with(FilterField.SINCE, List.of(PREVIEWED));
        return search.count(language.isEmpty() ? filter : filter.with(FilterField.LANGUAGE, languages(language)));
    }

    private static List<String> languages(String language) {
        return language.equals("zh") ? List.of("zh-Hans", "zh-Hant") : List.of(language);
    }

    /** Words are read with in the reviews of all brands. */
    private static void requireAllBrands() {
        if (!TenantContext.actor().brandScope().unlimited()) {
            throw Problem.forbidden();
        }
    }

    private OwnWordEntry made(OwnWord word) {
        return new OwnWordEntry(
                word, TenantContext.actor().memberId(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /** Empty for one that cannot be taken. */
    private static Optional<OwnWord> clean(OwnWord word) {
        String phrase = word.phrase().strip().replaceAll("\\s+", " ");
        boolean letters =
                phrase.codePoints().anyMatch(c -> Character.isLetterOrDigit(c) || Character.isEmojiPresentation(c));
        if (phrase.length() < SHORTEST
                || phrase.length() > LONGEST
                || !letters
                || phrase.indexOf('*') >= 0 && phrase.indexOf('*') < phrase.length() - 1
                || !(word.language().isEmpty() || word.language().matches("[a-z]{2}"))) {
            return Optional.empty();
        }
        return Optional.of(new OwnWord(phrase, word.language(), word.risk(), word.aspect(), word.polarity()));
    }
}
