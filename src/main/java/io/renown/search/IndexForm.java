package io.renown.search;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeSet;
import org.hibernate.search.engine.backend.metamodel.IndexDescriptor;
import org.hibernate.search.engine.backend.metamodel.IndexFieldDescriptor;

/**
 * A fingerprint of what the documents of an index look like: its fields, and what the analysers make of a specimen. Another
 * fingerprint means another index.
 */
public final class IndexForm {

    /** Something of each script and of what analysers differ in. */
    private static final String SPECIMEN = "The cafés' parcels arrived late: ﬁne, ＡＢＣ １２３! 快遞很慢，茶葉有霉味。"
            + " とても美味しいｶﾒﾗです。배송이 정말 빨라요. อาหารอร่อยมาก Lieferungen schöner Häuser, las entregas rápidas,"
            + " les livraisons étaient, le consegne erano, as entregas eram";

    private IndexForm() {}

    /** @param version of the rules by which documents are filled */
    public static String of(IndexDescriptor index, int version) {
        TreeSet<String> words = new TreeSet<>();
        words.add("version " + version);
        for (IndexFieldDescriptor field : index.staticFields()) {
            words.add(field.absolutePath() + (field.multiValued() ? "*" : "") + words(field));
        }
        TextAnalyzers.byName()
                .forEach((name, analyzer) -> words.add(name + ": " + TokenText.write(analyzer, SPECIMEN)));
        return hash(String.join("\n", words));
    }

    private static String words(IndexFieldDescriptor field) {
        if (!field.isValueField()) {
            return "";
        }
        var type = field.toValueField().type();
        return " " + type.valueClass().getSimpleName() + type.searchable() + type.sortable() + type.aggregable()
                + type.analyzerName().orElse("") + type.searchAnalyzerName().orElse("");
    }

    private static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
