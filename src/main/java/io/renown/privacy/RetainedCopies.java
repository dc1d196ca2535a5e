package io.renown.privacy;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Copies of people's data: each carries its own end, set when it was made. */
@Component
class RetainedCopies implements RetainedData {

    private final PrivacyRequestSql requests;
    private final CopyFiles files;
    private final Clock clock;

    RetainedCopies(PrivacyRequestSql requests, CopyFiles files, Clock clock) {
        this.requests = requests;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public Retained retained() {
        return Retained.COPIES;
    }

    @Override
    public int removeBefore(Instant moment, int limit) {
        List<PrivacyRequest> over = requests.listCopies(clock.instant(), limit);
        over.forEach(request -> {
            files.delete(request.id());
            requests.expire(request.id());
        });
        return over.size();
    }
}
