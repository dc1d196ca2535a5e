package io.renown.connector.call;

import io.renown.connector.PlatformException;
import io.renown.connector.Trouble;
import io.renown.connector.file.Auth.Signature;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Digests and HMACs over a call's parameters sorted by name, as most Chinese platforms want them. */
final class Signing {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Signing() {}

    static Prepared sign(Prepared call, Signature rule, Variables variables) throws PlatformException {
        return rule.over().isEmpty() ? signParameters(call, rule, variables) : signBody(call, rule, variables);
    }

    private static Prepared signBody(Prepared call, Signature rule, Variables variables) throws PlatformException {
        byte[] json = call.json();
        if (json == null || !(JSON.readTree(json) instanceof ObjectNode body)) {
            return call;
        }
        Map<String, String> sorted = new TreeMap<>();
        for (String pointer : rule.over()) {
            body.at(pointer)
                    .properties()
                    .forEach(property ->
                            sorted.put(property.getKey(), property.getValue().toString()));
        }
        Variables known = variables.with("parameters", joined(sorted, rule));
        for (Map.Entry<String, JsonNode> property : body.properties()) {
            known = known.with("body-" + property.getKey(), Picker.scalar(property.getValue()));
        }
        body.put(rule.name(), digits(rule, filled(rule.text(), known), known));
        return call.withJson(body.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Prepared signParameters(Prepared call, Signature rule, Variables variables)
            throws PlatformException {
        Map<String, String> added = new LinkedHashMap<>();
        for (Map.Entry<String, String> parameter : rule.parameters().entrySet()) {
            added.put(parameter.getKey(), filled(parameter.getValue(), variables));
        }
        Prepared whole = with(call, rule, added);
        Map<String, String> sorted = new TreeMap<>(whole.query());
        if (whole.form() != null) {
            sorted.putAll(whole.form());
        }
        byte[] json = whole.json();
        Variables known = variables
                .with("url", whole.url())
                .with("path", String.valueOf(URI.create(whole.url()).getRawPath()))
                .with("parameters", joined(sorted, rule))
                .with("body", json == null ? "" : new String(json, StandardCharsets.UTF_8));
        String signature = digits(rule, filled(rule.text(), known), known);
        return rule.header()
                ? whole.withHeader(rule.name(), signature)
                : with(whole, rule, Map.of(rule.name(), signature));
    }

    private static Prepared with(Prepared call, Signature rule, Map<String, String> parameters) {
        if (!rule.query()) {
            return call.withParameters(parameters);
        }
        Prepared more = call;
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            more = more.withQuery(parameter.getKey(), parameter.getValue());
        }
        return more;
    }

    private static String joined(Map<String, String> sorted, Signature rule) {
        return sorted.entrySet().stream()
                .map(parameter ->
                        rule.pair().replace("{name}", parameter.getKey()).replace("{value}", parameter.getValue()))
                .collect(Collectors.joining(rule.between()));
    }

    private static String digits(Signature rule, String text, Variables variables) throws PlatformException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            byte[] digest = switch (rule.algorithm()) {
                case MD5 -> MessageDigest.getInstance("MD5").digest(bytes); // the platform's choice
                case SHA_256 -> MessageDigest.getInstance("SHA-256").digest(bytes);
                case HMAC_MD5 -> hmac("HmacMD5", rule, bytes, variables);
                case HMAC_SHA_256 -> hmac("HmacSHA256", rule, bytes, variables);
            };
            HexFormat hex = rule.upper() ? HexFormat.of().withUpperCase() : HexFormat.of();
            return hex.formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] hmac(String algorithm, Signature rule, byte[] bytes, Variables variables)
            throws GeneralSecurityException, PlatformException {
        String secret = filled(rule.secret() == null ? "" : rule.secret(), variables);
        if (secret.isEmpty()) {
            throw new PlatformException(Trouble.NOT_SET_UP, "there is no key to sign with");
        }
        Mac mac = Mac.getInstance(algorithm);
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
        return mac.doFinal(bytes);
    }

    private static String filled(String template, Variables variables) throws PlatformException {
        return Template.fill(template, variables)
                .orElseThrow(() -> new PlatformException(Trouble.NOT_SET_UP, "a value to sign with is missing"));
    }
}
