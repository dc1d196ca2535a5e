package io.renown.review.ui;

import io.renown.identity.MemberDetails;
import io.renown.platform.ListingDetails;
import io.renown.platform.Platform;
import io.renown.platform.PlatformCatalog;
import io.renown.review.LabelDetails;
import io.renown.review.TopicName;
import io.renown.review.Topics;
import io.renown.tenancy.BrandDetails;
import io.renown.tenancy.BrandTree;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The names behind the ids of reviews, loaded once for a tab's inbox rather than for each row.
 *
 * @param members also those who left: old notes are theirs
 * @param topicList asked when the first review in a topic is shown: most lists of a tenant without topics never ask
 */
record InboxNames(
        BrandTree brands,
        List<ListingDetails> listings,
        List<LabelDetails> labels,
        List<MemberDetails> members,
        Supplier<Topics> topicList,
        PlatformCatalog platforms) {

    Topics topics() {
        return topicList.get();
    }

    /** What a review's topic is called; empty where nobody wants to see it. */
    Optional<String> topic(@Nullable Long id) {
        return id == null ? Optional.empty() : topics().findShown(id).map(TopicName::words);
    }

    Optional<ListingDetails> listing(long id) {
        return listings.stream().filter(listing -> listing.id() == id).findFirst();
    }

    Optional<ListingDetails> listingByRef(String ref) {
        return listings.stream().filter(listing -> listing.ref().equals(ref)).findFirst();
    }

    Optional<MemberDetails> member(long id) {
        return members.stream().filter(member -> member.id() == id).findFirst();
    }

    Optional<MemberDetails> memberByEmail(String email) {
        return members.stream().filter(member -> member.email().equals(email)).findFirst();
    }

    List<MemberDetails> activeMembers() {
        return members.stream().filter(MemberDetails::active).toList();
    }

    Optional<LabelDetails> label(long id) {
        return labels.stream().filter(label -> label.id() == id).findFirst();
    }

    Optional<Platform> platform(String slug) {
        return platforms.find(slug);
    }

    String platformName(String slug) {
        return platform(slug).map(Platform::name).orElse(slug);
    }

    /** {@code Lotus Tea › Hong Kong}. */
    String brandPath(long brandId) {
        return brands.pathTo(brandId).stream().map(BrandDetails::name).collect(Collectors.joining(" › "));
    }
}
