package io.renown.privacy;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a person who asks. Any of it suffices; what is empty is not asked for.
 *
 * @param name exactly as a platform or an order shows it
 * @param listingId limits the reviews found by name; null for all listings
 * @param review the platform's id of a review, or Renown's own
 * @param orderNumbers of their orders
 */
public record PersonQuery(
        String name, @Nullable Long listingId, String review, Set<String> orderNumbers, String email) {

    public PersonQuery {
        name = name.strip();
        review = review.strip();
        email = email.strip();
        orderNumbers = Set.copyOf(orderNumbers);
    }

    public boolean isEmpty() {
        return name.isEmpty() && review.isEmpty() && email.isEmpty() && orderNumbers.isEmpty();
    }

    PersonQuery withOrders(Set<String> found) {
        Set<String> all = new TreeSet<>(orderNumbers);
        all.addAll(found);
        return new PersonQuery(name, listingId, review, all, email);
    }
}
