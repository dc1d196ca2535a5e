package io.renown.provisioning;

import io.renown.audit.AuditLog;
import io.renown.identity.MemberService;
import io.renown.order.OrderFileWriter;
import io.renown.order.OrderService;
import io.renown.platform.ListingDetails;
import io.renown.platform.ListingService;
import io.renown.provisioning.TenantApplied.Kind;
import io.renown.provisioning.TenantContent.BrandEntry;
import io.renown.provisioning.TenantContent.Demo;
import io.renown.provisioning.TenantContent.LabelEntry;
import io.renown.provisioning.TenantContent.ListingEntry;
import io.renown.provisioning.TenantContent.MemberEntry;
import io.renown.provisioning.TenantRows.HeldReview;
import io.renown.review.LabelService;
import io.renown.tenancy.Actor;
import io.renown.tenancy.BrandDetails;
import io.renown.tenancy.BrandService;
import io.renown.tenancy.BrandTree;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantDetails;
import io.renown.tenancy.TenantProfile;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Writes a tenant as the files from which it can be applied again, here or elsewhere. For operators. */
@Service
public class TenantExport {

    private static final String REVIEWS = "reviews.jsonl";
    private static final String ORDERS = "orders.csv";

    private final BrandService brands;
    private final ListingService listings;
    private final MemberService members;
    private final LabelService labels;
    private final OrderService orders;
    private final TenantRows rows;
    private final AuditLog audit;
    private final TransactionOperations transactions;

    TenantExport(
            BrandService brands,
            ListingService listings,
            MemberService members,
            LabelService labels,
            OrderService orders,
            TenantRows rows,
            AuditLog audit,
            TransactionOperations transactions) {
        this.brands = brands;
        this.listings = listings;
        this.members = members;
        this.labels = labels;
        this.orders = orders;
        this.rows = rows;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** Where the files go. */
    public interface Target {
        OutputStream create(String file) throws IOException;
    }

    /** Streams: a tenant of any size is written in constant memory. */
    public void export(TenantDetails tenant, Target target, ProvisioningProgress progress) throws IOException {
        TenantContext.callAs(tenant.id(), Actor.system("operator"), () -> {
            transactions.executeWithoutResult(status -> audit.append("tenant.exported", "tenant:" + tenant.slug(), ""));
            BrandTree tree = brands.tree();
            List<ListingDetails> held = listings.list();
            try (Writer out = writer(target, TenantFolder.MAIN_FILE)) {
                out.write(new YAMLMapper().writeValueAsString(content(tenant, tree, held)));
            }
            writeOrders(target, tree, progress);
            writeReviews(target, held, progress);
            return tenant;
        });
    }

    private TenantContent content(TenantDetails tenant, BrandTree tree, List<ListingDetails> held) {
        TenantProfile profile = tenant.profile();
        // Dates are written as they stand, shifted to the day of creation: that day is what they are as of.
        LocalDate asOf = LocalDate.ofInstant(tenant.createdAt(), ZoneId.of(profile.timeZone()));
        return new TenantContent(
                profile.slug(),
                profile.name(),
                profile.kind().name().toLowerCase(Locale.ROOT),
                profile.locale(),
                profile.timeZone(),
                profile.accent(),
                profile.demo() ? new Demo(asOf.toString()) : null,
                entries(tree.roots(), tree, held),
                memberEntries(tree),
                List.of(), // a grant is between two, and the other is not in these files
                labels.list().stream()
                        .map(label -> new LabelEntry(label.name(), label.colour()))
                        .toList(),
                List.of(REVIEWS),
                List.of(ORDERS));
    }

    private static List<BrandEntry> entries(List<BrandDetails> level, BrandTree tree, List<ListingDetails> held) {
        return level.stream()
                .map(brand -> new BrandEntry(
                        brand.key(),
                        brand.name(),
                        held.stream()
                                .filter(listing -> listing.brandId() == brand.id())
                                .map(TenantExport::entry)
                                .toList(),
                        entries(tree.childrenOf(brand.id()), tree, held)))
                .toList();
    }

    private static ListingEntry entry(ListingDetails listing) {
        return new ListingEntry(
                listing.ref(),
                listing.platform(),
                listing.externalId(),
                listing.name(),
                listing.market(),
                listing.url(),
                listing.competitor() ? true : null);
    }

    private List<MemberEntry> memberEntries(BrandTree tree) {
        Map<String, String> locales = rows.memberLocales();
        return members.list().stream()
                .filter(member -> member.active() && !member.isGuest())
                .map(member -> new MemberEntry(
                        member.email(),
                        member.name(),
                        member.role().slug(),
                        locales.get(member.email()),
                        member.allBrands()
                                ? null
                                : member.brandIds().stream()
                                        .map(id -> tree.find(id).orElseThrow().key())
                                        .sorted()
                                        .toList()))
                .toList();
    }

    private void writeOrders(Target target, BrandTree tree, ProvisioningProgress progress) throws IOException {
        try (Writer out = writer(target, ORDERS)) {
            OrderFileWriter file = new OrderFileWriter(out);
            long written = 0;
            long after = 0;
            do {
                OrderService.OrderPage page = orders.listAfter(after);
                for (var order : page.orders()) {
                    file.write(order, tree.find(order.brandId()).orElseThrow().key());
                }
                written += page.orders().size();
                progress.advanced(Kind.ORDERS, written);
                after = page.nextId();
            } while (after != 0);
        }
    }

    private void writeReviews(Target target, List<ListingDetails> held, ProvisioningProgress progress)
            throws IOException {
        Map<Long, String> refs = held.stream().collect(Collectors.toMap(ListingDetails::id, ListingDetails::ref));
        try (Writer out = writer(target, REVIEWS)) {
            ReviewLineWriter file = new ReviewLineWriter(out);
            long written = 0;
            List<HeldReview> page = rows.reviewsAfter(0);
            while (!page.isEmpty()) {
                for (HeldReview review : page) {
                    file.write(String.valueOf(refs.get(review.listingId())), review.review());
                }
                written += page.size();
                progress.advanced(Kind.REVIEWS, written);
                page = rows.reviewsAfter(page.getLast().id());
            }
        }
    }

    private static Writer writer(Target target, String file) throws IOException {
        return new BufferedWriter(new OutputStreamWriter(target.create(file), StandardCharsets.UTF_8));
    }
}
