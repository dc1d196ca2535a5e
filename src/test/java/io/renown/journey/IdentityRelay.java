package io.renown.journey;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.renown.support.KeycloakServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Stands between Keycloak and the portal where they speak without a browser: keeps the logout tokens, can put another id
 * token into an answer, and adds a key of its own to Keycloak's, so that a test can sign what Keycloak never would.
 */
final class IdentityRelay implements AutoCloseable {

    static final String BACK_CHANNEL = "/logout/connect/back-channel/keycloak";

    private static final String PROTOCOL = "/realms/renown/protocol/openid-connect/";

    private final HttpClient http = HttpClient.newHttpClient();
    private final HttpServer server;
    private final String keycloak;
    private final String portal;
    private final RSAKey trusted;
    private final RSAKey unknown;
    private final List<String> logoutTokens = new CopyOnWriteArrayList<>();
    private volatile UnaryOperator<String> exchange = UnaryOperator.identity();

    IdentityRelay(int port, String keycloak, String portal) throws IOException, JOSEException {
        this.keycloak = keycloak;
        this.portal = portal;
        trusted = new RSAKeyGenerator(2048).keyID("of-the-test").generate();
        unknown = new RSAKeyGenerator(2048).keyID("of-nobody").generate();
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(PROTOCOL + "token", this::token);
        server.createContext(PROTOCOL + "certs", this::keys);
        server.createContext("/", this::logout);
        server.start();
    }

    String tokenUri() {
        return url() + PROTOCOL + "token";
    }

    String keysUri() {
        return url() + PROTOCOL + "certs";
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    List<String> logoutTokens() {
        return List.copyOf(logoutTokens);
    }

    /** What the portal gets in the place of each id token from now on. */
    void exchangeIdTokens(UnaryOperator<String> exchange) {
        this.exchange = exchange;
    }

    String signed(JWTClaimsSet claims) {
        return sign(claims, trusted);
    }

    String signedByNobody(JWTClaimsSet claims) {
        return sign(claims, unknown);
    }

    private static String sign(JWTClaimsSet claims, RSAKey key) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return the portal's answer to a logout token, as a status */
    int sendLogoutToken(String token) throws IOException {
        return send(HttpRequest.newBuilder(URI.create(portal + BACK_CHANNEL))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(KeycloakServer.form(Map.of("logout_token", token)))))
                .statusCode();
    }

    private void token(HttpExchange call) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(keycloak + PROTOCOL + "token"))
                .header("Content-Type", call.getRequestHeaders().getFirst("Content-Type"))
                .POST(HttpRequest.BodyPublishers.ofByteArray(
                        call.getRequestBody().readAllBytes()));
        String authorization = call.getRequestHeaders().getFirst("Authorization");
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        HttpResponse<String> answer = send(request);
        ObjectNode body = (ObjectNode) JsonMapper.shared().readTree(answer.body());
        if (body.has("id_token")) {
            body.put("id_token", exchange.apply(body.get("id_token").asString()));
        }
        answer(call, answer.statusCode(), body.toString());
    }

    private void keys(HttpExchange call) throws IOException {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(keycloak + PROTOCOL + "certs")));
        ObjectNode body = (ObjectNode) JsonMapper.shared().readTree(answer.body());
        ((ArrayNode) body.get("keys"))
                .add(JsonMapper.shared().readTree(trusted.toPublicJWK().toJSONString()));
        answer(call, answer.statusCode(), body.toString());
    }

    private void logout(HttpExchange call) throws IOException {
        String form = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String token =
                URLDecoder.decode(form.replaceFirst(".*\\blogout_token=([^&]*).*", "$1"), StandardCharsets.UTF_8);
        logoutTokens.add(token);
        boolean portals = call.getRequestURI().getPath().equals(BACK_CHANNEL);
        answer(call, portals ? sendLogoutToken(token) : 200, "");
    }

    private static void answer(HttpExchange call, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().set("Content-Type", "application/json");
        call.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        call.getResponseBody().write(bytes);
        call.close();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
