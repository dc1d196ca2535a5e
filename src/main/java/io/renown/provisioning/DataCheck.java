package io.renown.provisioning;

import io.renown.declaration.FileProblem;
import io.renown.declaration.YamlDocument;
import io.renown.order.OrderFileException;
import io.renown.order.OrderFileReader;
import io.renown.order.OrderFileReader.Row;
import io.renown.platform.Platform;
import io.renown.platform.PlatformCatalog;
import io.renown.provisioning.TenantContent.BrandEntry;
import io.renown.provisioning.TenantContent.ListingEntry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Walks the reviews and orders that a tenant's file names. */
final class DataCheck {

    /** Nobody reads more; the last one says that there are more. */
    private static final int MOST_PROBLEMS = 200;

    private final TenantFolder folder;
    private final YamlDocument document;
    private final TenantContent content;
    private final PlatformCatalog platforms;
    private final List<FileProblem> problems = new ArrayList<>();
    private final Map<String, String> platformOfListing = new HashMap<>();
    private final Set<String> brandKeys = new HashSet<>();
    private final Set<String> orderNumbers = new HashSet<>();
    private final Set<String> reviewIds = new HashSet<>();

    DataCheck(TenantFolder folder, YamlDocument document, TenantContent content, PlatformCatalog platforms) {
        this.folder = folder;
        this.document = document;
        this.content = content;
        this.platforms = platforms;
        collect(content.brands());
    }

    private void collect(List<BrandEntry> brands) {
        for (BrandEntry brand : brands) {
            brandKeys.add(brand.key());
            for (ListingEntry listing : brand.listings()) {
                platformOfListing.put(listing.ref(), listing.platform());
            }
            collect(brand.brands());
        }
    }

    List<FileProblem> problems() {
        for (int i = 0; i < content.reviews().size(); i++) {
            String path = content.reviews().get(i);
            check(path, "/reviews/" + i, () -> walkReviews(path));
        }
        for (int i = 0; i < content.orders().size(); i++) {
            String path = content.orders().get(i);
            check(path, "/orders/" + i, () -> walkOrders(path));
        }
        return problems;
    }

    private interface Walk {
        void run() throws IOException;
    }

    private void check(String path, String pointer, Walk walk) {
        if (!folder.has(path)) {
            problems.add(document.problemAt(pointer, "there is no file " + folder.nameOf(path)));
            return;
        }
        try {
            walk.run();
        } catch (IOException e) {
            problems.add(document.problemAt(pointer, "cannot be read: " + e.getMessage()));
        }
    }

    private void walkReviews(String path) throws IOException {
        ReviewFile.walk(folder, path, new ReviewFile.Visitor() {
            @Override
            public void review(ReviewLine line) {
                check(folder.nameOf(path), line);
            }

            @Override
            public void problem(FileProblem problem) {
                add(problem);
            }
        });
    }

    private void check(String file, ReviewLine line) {
        String platform = platformOfListing.get(line.listing());
        if (platform == null) {
            add(new FileProblem(file, line.line(), line.listingColumn(), "unknown listing: " + line.listing()));
            return;
        }
        Optional<Platform> known = platforms.find(platform);
        if (known.isPresent() && !known.get().storable()) {
            add(new FileProblem(
                    file,
                    line.line(),
                    line.listingColumn(),
                    known.get().name() + " does not allow its reviews to be kept: " + line.listing()));
            return;
        }
        String id = line.review().platformReviewId();
        if (id != null && !reviewIds.add(line.listing() + "\n" + id)) {
            add(new FileProblem(file, line.line(), 1, "the review " + id + " of " + line.listing() + " stands twice"));
        }
    }

    private void walkOrders(String path) throws IOException {
        String file = folder.nameOf(path);
        try (Reader in = new BufferedReader(new InputStreamReader(folder.open(path), StandardCharsets.UTF_8))) {
            OrderFileReader reader = new OrderFileReader(in);
            boolean more = true;
            while (more) {
                more = checkNextOrder(file, reader);
            }
        } catch (OrderFileException e) {
            add(new FileProblem(file, e.line(), e.column(), String.valueOf(e.getMessage())));
        }
    }

    private boolean checkNextOrder(String file, OrderFileReader reader) throws IOException {
        try {
            Optional<Row> row = reader.next();
            row.ifPresent(found -> check(file, found));
            return row.isPresent();
        } catch (OrderFileException e) {
            add(new FileProblem(file, e.line(), e.column(), String.valueOf(e.getMessage())));
            return true;
        }
    }

    private void check(String file, Row row) {
        if (!brandKeys.contains(row.order().brand())) {
            add(new FileProblem(
                    file,
                    row.line(),
                    row.brandColumn(),
                    "unknown brand: " + row.order().brand()));
        }
        if (!orderNumbers.add(row.order().number())) {
            add(new FileProblem(file, row.line(), 1, "the order " + row.order().number() + " stands twice"));
        }
    }

    private void add(FileProblem problem) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(problem);
        } else if (problems.size() == MOST_PROBLEMS) {
            problems.add(new FileProblem(problem.file(), problem.line(), problem.column(), "and more from here on"));
        }
    }
}
