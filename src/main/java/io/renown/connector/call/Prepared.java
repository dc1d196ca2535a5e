package io.renown.connector.call;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A call about to be sent, which signing may still add to.
 *
 * @param url without query, escaped
 * @param query names and values as they are, not escaped
 * @param form as {@code query}, for a body of that kind; null for none
 * @param json the body; null for none
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Prepared(
        String method,
        String url,
        Map<String, String> query,
        Map<String, String> headers,
        @Nullable Map<String, String> form,
        byte @Nullable [] json) {

    Prepared withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Prepared(method, url, query, more, form, json);
    }

    /** In the body where that is a form, else behind the address. */
    Prepared withParameters(Map<String, String> parameters) {
        Map<String, String> more = new LinkedHashMap<>(form == null ? query : form);
        more.putAll(parameters);
        return form == null
                ? new Prepared(method, url, more, headers, null, json)
                : new Prepared(method, url, query, headers, more, json);
    }

    Prepared withJson(byte[] other) {
        return new Prepared(method, url, query, headers, form, other);
    }

    Prepared withQuery(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(query);
        more.put(name, value);
        return new Prepared(method, url, more, headers, form, json);
    }

    String address() {
        return query.isEmpty() ? url : url + (url.contains("?") ? "&" : "?") + joined(query);
    }

    static String joined(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(parameter -> Template.escaped(parameter.getKey()) + "=" + Template.escaped(parameter.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** Not the values: they may be secrets. */
    @Override
    public String toString() {
        return method + " " + url;
    }
}
