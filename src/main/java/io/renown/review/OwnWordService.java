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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
    public OwnWordChange apply(OwnWord word) {
        requireAllBrands();
        OwnWord clean = clean(word).orElseThrow(() -> Problem.invalid("own-word", SHORTEST, LONGEST));
        List<OwnWordEntry> all = words.findAllByOrderByPhrase();
        Optional<OwnWordEntry> known =
                all.stream().filter(entry -> entry.isOf(clean)).findFirst();
        if (known.isEmpty() && all.size() >= MOST) {
            throw Problem.conflict("too-many-own-words", MOST);
        }
        OwnWordDetails before = known.map(OwnWordEntry::details).orElse(null);
        OwnWordEntry entry = known.orElseGet(() -> words.save(made(clean)));
        entry.mean(clean);
        words.flush();
        audit.append(
                "own-word.applied", "words", OwnWordText.write(List.of(clean)).split("\n")[1]);
        tenantWords.changed();
        OwnWordDetails now = entry.details();
        return new OwnWordChange(now, OwnWordUndo.of(List.of(new OwnWordUndo.Step(before, now))));
    }

    /** @throws Problem {@code not-found} when there is none */
    @Transactional
    @RequiresPermission(Permission.WORD_MANAGE)
    public OwnWordChange remove(long wordId) {
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
        return new OwnWordChange(gone, OwnWordUndo.of(List.of(new OwnWordUndo.Step(gone, null))));
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
        Map<OwnWordEntry, Optional<OwnWordDetails>> before = new LinkedHashMap<>();
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
                if (!known.get().word().equals(word.get())) {
                    changed += before.putIfAbsent(
                                            known.get(), Optional.of(known.get().details()))
                                    == null
                            ? 1
                            : 0;
                    known.get().mean(word.get());
                }
                continue;
            }
            if (all.size() >= MOST) {
                throw Problem.conflict("too-many-own-words", MOST);
            }
            OwnWordEntry entry = words.save(made(word.get()));
            all.add(entry);
            before.put(entry, Optional.empty());
            added++;
        }
        words.flush();
        if (added + changed > 0) {
            audit.append("own-word.imported", "words", "+" + added + " ~" + changed);
            tenantWords.changed();
        }
        List<OwnWordUndo.Step> steps = new ArrayList<>();
        before.forEach((entry, then) -> steps.add(new OwnWordUndo.Step(then.orElse(null), entry.details())));
        return new OwnWordImport(added, changed, refused, OwnWordUndo.of(steps));
    }

    /**
     * Brings back what words meant before a change, who gave them and when included, all of them or none.
     *
     * @throws Problem {@code undo-overtaken} when one of them means something else again: that stays
     */
    @Transactional
    @RequiresPermission(Permission.WORD_MANAGE)
    public void undo(OwnWordUndo undo) {
        requireAllBrands();
        if (undo.tenantId() != TenantContext.tenantId()) {
            throw Problem.notFound();
        }
        List<OwnWordEntry> all = words.findAllLocked();
        Map<OwnWordUndo.Step, Optional<OwnWordEntry>> stand = new LinkedHashMap<>();
        for (OwnWordUndo.Step step : undo.steps()) {
            Optional<OwnWordEntry> entry = all.stream().filter(step::isOf).findFirst();
            if (!Objects.equals(entry.map(OwnWordEntry::word).orElse(null), step.meansSince())) {
                throw Problem.conflict("undo-overtaken");
            }
            stand.put(step, entry);
        }
        long gone = undo.steps().stream().filter(step -> step.after() == null).count();
        if (gone > 0 && all.size() + gone > MOST) {
            throw Problem.conflict("too-many-own-words", MOST);
        }
        stand.forEach((step, entry) -> putBack(step.before(), entry.orElse(null)));
        words.flush();
        audit.append("own-word.undone", "words", Integer.toString(undo.steps().size()));
        tenantWords.changed();
    }

    private void putBack(@Nullable OwnWordDetails before, @Nullable OwnWordEntry entry) {
        if (before != null && entry != null) {
            entry.mean(before.word());
        } else if (before != null) {
            words.save(new OwnWordEntry(before.word(), before.memberId(), before.createdAt()));
        } else if (entry != null) {
            words.delete(entry);
        }
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
