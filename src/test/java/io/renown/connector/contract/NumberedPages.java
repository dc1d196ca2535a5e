package io.renown.connector.contract;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** A double whose pages have numbers, from 1. */
abstract class NumberedPages extends PlatformDouble {

    List<DoubleReview> page(Call call, String pageParameter, String sizeParameter) {
        int size = Integer.parseInt(call.query().get(sizeParameter));
        int start = (Integer.parseInt(call.query().get(pageParameter)) - 1) * size;
        return start >= reviews.size() ? List.of() : reviews.subList(start, Math.min(start + size, reviews.size()));
    }

    static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }
}
