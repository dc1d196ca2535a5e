package io.renown.analysis.train;

import io.renown.review.analysis.Aspect;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How the judgement of aspects in one language is trained, beside our own reviews.
 *
 * @param set a public one whose rows are labelled with aspects
 * @param times how much a row of it counts beside one of our own, which speak of other things by far more rows
 * @param aspects ours by its categories; on others it says nothing
 */
record AspectPlan(String language, String set, int times, Map<String, Aspect> aspects) {

    static final List<AspectPlan> ALL = List.of(
            new AspectPlan(
                    "zh",
                    "zh_asap_sample",
                    1,
                    byCategory(Map.of(
                            Aspect.TASTE, List.of("dish_taste", "dish_recommendation"),
                            Aspect.PORTION, List.of("dish_portion"),
                            Aspect.APPEARANCE, List.of("dish_look"),
                            Aspect.SERVICE, List.of("service_waiters_attitude"),
                            Aspect.WAITING_TIME, List.of("service_serving_speed", "service_wait_time"),
                            Aspect.PRICE, List.of("price_level", "price_cost_effective", "price_discount"),
                            Aspect.AMBIENCE, List.of("environment_decoration", "environment_space"),
                            Aspect.HYGIENE, List.of("environment_cleaness"),
                            Aspect.NOISE, List.of("environment_noise"),
                            Aspect.LOCATION,
                                    List.of(
                                            "service_parking_convenience",
                                            "location_easy_to_find",
                                            "location_traffic",
                                            "location_distance_from_business_district")))),
            new AspectPlan(
                    "en",
                    "en_mams",
                    2,
                    byCategory(Map.of(
                            Aspect.TASTE, List.of("food"),
                            Aspect.SERVICE, List.of("staff", "service"),
                            Aspect.PRICE, List.of("price"),
                            Aspect.AMBIENCE, List.of("ambience", "place")))));

    /** Of our own reviews: they name our aspects. */
    static final Map<String, Aspect> OURS =
            Arrays.stream(Aspect.values()).collect(Collectors.toUnmodifiableMap(Aspect::slug, Function.identity()));

    private static Map<String, Aspect> byCategory(Map<Aspect, List<String>> categories) {
        Map<String, Aspect> aspects = new TreeMap<>();
        new EnumMap<>(categories).forEach((aspect, names) -> names.forEach(name -> aspects.put(name, aspect)));
        return aspects;
    }
}
