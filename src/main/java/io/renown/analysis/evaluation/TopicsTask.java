package io.renown.analysis.evaluation;

import io.renown.analysis.deep.DeepPass;
import io.renown.analysis.topics.Topic;
import io.renown.analysis.topics.TopicFinder;
import io.renown.review.analysis.TextEmbedder;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/**
 * Topics against known categories: what stands in the column source, before a slash if there is one. Normalised mutual
 * information, once with as many groups as there are categories and once with the topics as found, where what belongs
 * nowhere is a group of its own.
 */
final class TopicsTask {

    private final List<TextEmbedder> embedders = DeepPass.embedders();

    static void printHeader(PrintWriter out) {
        out.printf(
                "%-10s %-32s %7s %10s %8s %7s %9s%n",
                "task", "file", "rows", "categories", "NMI", "topics", "NMI-found");
    }

    void print(PrintWriter out, String file, List<LabelledReview> reviews) {
        boolean any = false;
        for (TextEmbedder embedder : embedders) {
            List<LabelledReview> rows = reviews.stream()
                    .filter(review -> embedder.reads(review.language())
                            && !review.source().isEmpty())
                    .toList();
            if (!rows.isEmpty()) {
                print(out, file, rows, embedder);
                any = true;
            }
        }
        if (!any) {
            out.printf(
                    "%-10s %-32s %7d  no row in Chinese or English names its category in the column source%n",
                    "topics", file, 0);
        }
    }

    private static void print(PrintWriter out, String file, List<LabelledReview> rows, TextEmbedder embedder) {
        List<String> texts = rows.stream().map(LabelledReview::text).toList();
        List<String> categories = rows.stream().map(TopicsTask::category).toList();
        int k = new TreeSet<>(categories).size();
        List<float[]> vectors = embedder.embed(texts);
        TopicFinder finder = new TopicFinder(embedder.reads("zh") ? "zh" : "en");
        List<String> split = new ArrayList<>();
        for (int group : finder.split(vectors, k)) {
            split.add(Integer.toString(group));
        }
        List<Topic> topics = finder.find(vectors, texts);
        List<String> found = new ArrayList<>(rows.stream().map(row -> "none").toList());
        for (int t = 0; t < topics.size(); t++) {
            for (int member : topics.get(t).members()) {
                found.set(member, Integer.toString(t));
            }
        }
        out.printf(
                Locale.ROOT,
                "%-10s %-32s %7d %10d %8.3f %7d %9.3f%n",
                "topics",
                file,
                rows.size(),
                k,
                MutualInformation.normalized(categories, split),
                topics.size(),
                MutualInformation.normalized(categories, found));
        for (Topic topic : topics) {
            out.printf(Locale.ROOT, "  %6d reviews: %s%n", topic.members().size(), String.join(", ", topic.words()));
        }
    }

    private static String category(LabelledReview review) {
        int slash = review.source().indexOf('/');
        return slash < 0 ? review.source() : review.source().substring(0, slash);
    }
}
