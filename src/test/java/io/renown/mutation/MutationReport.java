package io.renown.mutation;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** One line for each predicate, as it is tried: {@code verdict,tests,occurrence,statement,why}. */
final class MutationReport implements AutoCloseable {

    /** Statements that do the same without their predicate, by their beginning and end, and why: no test can notice. */
    private static final Map<Pattern, String> SAME_WITHOUT = Map.ofEntries(
            same(
                    "(?s)^SELECT r\\.id, r\\.author.*r\\.listing_id IN \\(\\?\\) AND r\\.platform_review_id = \\? LIMIT \\?$",
                    "it asks for listings that were read within the tenant the moment before, and a review is of its listing's tenant"),
            same(
                    "^UPDATE api_token SET last_used_at = \\? WHERE tenant_id = \\? AND id = \\?$",
                    "tenant and id come from one row, and an id is unique over all tenants"),
            same(
                    "^UPDATE idempotency_key SET body = \\? WHERE tenant_id = \\? AND member_id = \\? AND request_key = \\?$",
                    "the key was read within the tenant the moment before, and a member is of one tenant"),
            same(
                    "^(update (review|reply|review_correction) set .*|delete from review_(correction|reading)) where id=\\? and tenant_id=\\?( and lock_version=\\?)?$",
                    "Hibernate writes what it has read within the tenant, and an id is unique over all tenants"),
            same("(?s)^select r1_0\\.id.* and 1=0$", "it finds nothing at all"),
            same(
                    "^UPDATE review SET suspicion_at = NULL WHERE tenant_id = \\? AND id IN \\(\\?\\)$",
                    "the rows were read within the tenant the moment before, and an id is unique over all tenants"),
            same(
                    "^SELECT COUNT\\(\\*\\) FROM listing_gap WHERE .* AND to_at IS NULL$",
                    "whether a gap of another tenant's listing is known: a foreign key keeps it from being added"),
            same(
                    "^UPDATE \\w+ SET (\\w+) = \\? WHERE tenant_id = \\? AND id = \\? AND \\1 = \\?$",
                    "a secret is sealed anew in the row that it was read of, and an id is unique over all tenants"),
            same(
                    "(?s)^UPDATE review INNER JOIN JSON_TABLE.*row_id.*",
                    "the rows were read within the tenant the moment before, and an id is unique over all tenants"),
            same(
                    "^(SELECT id|DELETE) FROM review_translation .*(made_at < \\? ORDER BY made_at LIMIT \\?|id IN \\(\\?\\))$",
                    "what is found by the one is deleted by the other: each of the two alone keeps to the tenant"),
            same(
                    "(?s)^SELECT brand_id, .* FROM review WHERE .*listing_id NOT IN \\(SELECT id FROM listing WHERE tenant_id = \\? AND competitor = TRUE\\).*",
                    "of the two predicates the one of the listings: an id is unique over all tenants"));

    private static Map.Entry<Pattern, String> same(String statement, String why) {
        return Map.entry(Pattern.compile(statement), why);
    }

    private final BufferedWriter csv;
    private final int all;
    private final List<TenantPredicate> survivors = new ArrayList<>();
    private int same;
    private int tried;

    MutationReport(Path file, int all) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        this.csv = Files.newBufferedWriter(file);
        this.all = all;
        csv.write("verdict,tests,occurrence,statement,why\n");
    }

    void add(TenantPredicate predicate, Set<String> tests, boolean caught) throws IOException {
        tried++;
        String why = caught ? "" : why(predicate.statement());
        if (!why.isEmpty()) {
            same++;
        } else if (!caught) {
            survivors.add(predicate);
        }
        csv.write((caught ? "caught," : why.isEmpty() ? "SURVIVED," : "same,") + tests.size() + ','
                + predicate.occurrence() + ",\""
                + predicate.statement().replaceAll("\\s+", " ").replace("\"", "\"\"") + "\",\""
                + why + "\"\n");
        csv.flush();
        System.out.printf("%d of %d, %d survived, %d are the same without%n", tried, all, survivors.size(), same);
    }

    private static String why(String statement) {
        return SAME_WITHOUT.entrySet().stream()
                .filter(known -> known.getKey().matcher(statement.strip()).find())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    /** Of those that a test can notice at all. */
    double caughtShare() {
        return tried == same ? 0 : 1 - (double) survivors.size() / (tried - same);
    }

    List<TenantPredicate> survivors() {
        return survivors;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
