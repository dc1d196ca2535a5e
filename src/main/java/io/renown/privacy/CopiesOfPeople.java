package io.renown.privacy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Copies that were made of a person before the person asked to be forgotten. */
@Component
class CopiesOfPeople implements PersonalData {

    private static final int KEPT_AT_MOST = 1000;

    private final PrivacyRequestSql requests;
    private final CopyFiles files;

    CopiesOfPeople(PrivacyRequestSql requests, CopyFiles files) {
        this.requests = requests;
        this.files = files;
    }

    @Override
    public void collect(Picked picked, Traces traces, PersonCopy copy) {} // a copy of a copy helps nobody

    @Override
    public Map<String, Long> erase(Picked picked, Traces traces) {
        Set<HeldThing> things = new HashSet<>(picked.things());
        List<PrivacyRequest> copies = requests.list(KEPT_AT_MOST).stream()
                .filter(PrivacyRequest::hasFile)
                .filter(request -> request.things().stream().anyMatch(things::contains))
                .toList();
        copies.forEach(request -> {
            files.delete(request.id());
            requests.expire(request.id());
        });
        return Map.of("copies", (long) copies.size());
    }
}
