package io.renown.connector.file;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.annotation.EnumNaming;

/**
 * How a call shows who it comes from.
 *
 * @param headers sent with each call; with a token {@code Authorization: Bearer {token}} unless said otherwise
 * @param query as {@code headers}, behind the address
 * @param user and {@code password}: templates, for Basic
 * @param consent where a person is sent to agree, for {@link Scheme#OAUTH2}
 * @param token how a token is got
 * @param jwt for {@link Scheme#JWT} and for a token that is asked for with one
 * @param signature for {@link Scheme#SIGNED}
 */
public record Auth(
        Scheme scheme,
        Map<String, String> headers,
        Map<String, String> query,
        @Nullable String user,
        @Nullable String password,
        @Nullable Consent consent,
        @Nullable TokenCall token,
        @Nullable Jwt jwt,
        @Nullable Signature signature) {

    public Auth {
        headers = headers == null ? Map.of() : headers;
        query = query == null ? Map.of() : query;
    }

    static Auth none() {
        return new Auth(Scheme.NONE, Map.of(), Map.of(), null, null, null, null, null, null);
    }

    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    public enum Scheme {
        NONE,
        /** A key in headers or in the query. */
        KEY,
        BASIC,
        /** A person agrees once; tokens are refreshed. RFC 6749 4.1, with PKCE (RFC 7636). */
        OAUTH2,
        /** A token for the account's own keys. RFC 6749 4.4 and its relatives. */
        CLIENT,
        /** Each call carries a signed token of a few minutes. RFC 7519. */
        JWT,
        /** Each call is signed over its parameters. */
        SIGNED
    }

    /**
     * @param url of the page where the person agrees
     * @param parameters besides those of RFC 6749, as {@code access_type: offline}, or in their place
     * @param pkce whether the platform takes a code challenge
     * @param clientId name of the parameter for the client's id, where it is another
     * @param code name of the parameter in which the code comes back, where it is another
     */
    public record Consent(
            String url,
            List<String> scopes,
            String separator,
            Map<String, String> parameters,
            boolean pkce,
            String clientId,
            String code) {

        public Consent {
            scopes = scopes == null ? List.of() : List.copyOf(scopes);
            separator = separator == null ? " " : separator;
            parameters = parameters == null ? Map.of() : Map.copyOf(parameters);
            clientId = clientId == null ? "client_id" : clientId;
            code = code == null ? "code" : code;
        }
    }

    /**
     * The call that answers with a token. With {@link Scheme#OAUTH2} the variables {@code {grant}}, {@code {code}},
     * {@code {verifier}}, {@code {redirect}} and {@code {refresh}} are set as RFC 6749 has them, and parameters whose
     * variable is not set are left out.
     *
     * @param refreshUrl for the next token, where that is another address than for the first
     * @param basic whether client id and secret go as Basic; otherwise they stand in the body
     * @param body null for the parameters of RFC 6749
     * @param access pointer to the token
     * @param expires pointer to the seconds it lasts, a number or a text
     * @param lasts how long, where the answer does not say
     */
    public record TokenCall(
            String url,
            @Nullable String refreshUrl,
            boolean basic,
            Map<String, String> headers,
            @Nullable JsonNode body,
            Request.BodyAs bodyAs,
            String access,
            String refresh,
            String expires,
            Duration lasts) {

        public TokenCall {
            headers = headers == null ? Map.of() : headers;
            bodyAs = bodyAs == null ? Request.BodyAs.FORM : bodyAs;
            access = access == null ? "/access_token" : access;
            refresh = refresh == null ? "/refresh_token" : refresh;
            expires = expires == null ? "/expires_in" : expires;
            lasts = lasts == null ? Duration.ofHours(1) : lasts;
        }
    }

    /**
     * @param algorithm ES256 or RS256
     * @param key template of the private key, PEM
     * @param keyId template
     * @param claims templates; {@code iat} and {@code exp} are added
     */
    public record Jwt(
            String algorithm, String key, @Nullable String keyId, Map<String, String> claims, Duration lasts) {

        public Jwt {
            claims = claims == null ? Map.of() : Map.copyOf(claims);
            lasts = lasts == null ? Duration.ofMinutes(15) : lasts;
        }
    }

    /**
     * @param parameters added to the query, or to a form, before signing: {@code app_key}, {@code timestamp} ...
     * @param name of the parameter or header that carries the signature
     * @param header whether it is a header
     * @param algorithm of the digest
     * @param text what is signed; {@code {parameters}} are all of them, sorted by name; {@code {url}} is the address
     *     without query, {@code {path}} its path, {@code {body}} the body as sent
     * @param pair a parameter in {@code {parameters}}, with {@code {name}} and {@code {value}}
     * @param between two of them
     * @param secret template of the key of an HMAC
     * @param upper whether the digits are written in capitals
     * @param query whether parameters and signature stand behind the address also where the call has a form
     * @param over for calls that carry the signature in their JSON body: pointers to the objects whose properties are the
     *     {@code {parameters}}, their values written as JSON; {@code {body-name}} is a text of the body itself. A call
     *     without such a body is not signed
     */
    public record Signature(
            Map<String, String> parameters,
            String name,
            boolean header,
            Algorithm algorithm,
            String text,
            String pair,
            String between,
            @Nullable String secret,
            boolean upper,
            boolean query,
            List<String> over) {

        public Signature {
            over = over == null ? List.of() : List.copyOf(over);
            parameters = parameters == null ? Map.of() : parameters;
            pair = pair == null ? "{name}{value}" : pair;
            between = between == null ? "" : between;
        }

        @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
        public enum Algorithm {
            MD5,
            SHA_256,
            HMAC_MD5,
            HMAC_SHA_256
        }
    }
}
