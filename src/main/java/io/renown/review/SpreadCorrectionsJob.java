package io.renown.review;

import io.renown.jobs.TenantJob;
import io.renown.review.analysis.TextSignature;
import java.util.HexFormat;

/**
 * Lets the corrections of a text count in all reviews of the tenant that say it.
 *
 * @param signature of the text, in hexadecimal
 * @param afterId of the last review that is done
 */
public record SpreadCorrectionsJob(int tenantId, String signature, long afterId) implements TenantJob {

    static SpreadCorrectionsJob of(int tenantId, TextSignature signature) {
        return new SpreadCorrectionsJob(tenantId, HexFormat.of().formatHex(signature.bytes()), 0);
    }

    SpreadCorrectionsJob goOnAfter(long id) {
        return new SpreadCorrectionsJob(tenantId, signature, id);
    }

    TextSignature textSignature() {
        return new TextSignature(HexFormat.of().parseHex(signature));
    }

    @Override
    public Class<SpreadCorrectionsJobHandler> getJobRequestHandler() {
        return SpreadCorrectionsJobHandler.class;
    }
}
