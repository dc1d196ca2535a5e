package io.renown.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A member's browser, as far as the server can tell: signs in by the form, opens the inbox, and speaks Vaadin's protocol
 * - init, then messages with token, sync and client number - with a push connection beside it. One member, one tab.
 */
final class UiMember implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern FORGERY_TOKEN = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");
    private static final String SYNC_PREFIX = "for(;;);";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int ROWS_IN_SIGHT = 35;

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String base;
    private final String slug;
    private String session = "";
    private int ui;
    private String key = "";
    private int sync;
    private int sent;
    private int list;
    private int channel;
    private @Nullable WebSocket push;
    private final List<String> rows = new ArrayList<>();

    UiMember(int port, String slug) {
        this.base = "http://127.0.0.1:" + port;
        this.slug = slug;
    }

    /** The portal said something a browser could not go on with. */
    static final class Refused extends IOException {

        private static final long serialVersionUID = 1;

        Refused(String message) {
            super(message);
        }
    }

    void signIn(String email) throws IOException, InterruptedException {
        Matcher token = FORGERY_TOKEN.matcher(get("/login").body());
        if (!token.find()) {
            throw new Refused("the sign-in page has no token");
        }
        String form = "username=" + encoded(email) + "&password=" + encoded(TenantWriter.PASSWORD) + "&_csrf="
                + encoded(token.group(1));
        HttpResponse<String> answer = send(request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        String goesTo = answer.headers().firstValue("Location").orElse("");
        if (answer.statusCode() != 302 || goesTo.contains("error")) {
            throw new Refused("sign-in of " + email + " answered " + answer.statusCode() + " to " + goesTo);
        }
    }

    /** Loads the page, then all that its first script asks for until rows are in sight. */
    void openInbox() throws IOException, InterruptedException {
        String route = "t/" + slug + "/inbox";
        requireOk(get("/" + route));
        HttpResponse<String> init = requireOk(get("/?v-r=init&location=" + encoded(route) + "&query="));
        JsonNode configuration = JSON.readTree(init.body()).path("appConfig");
        JsonNode uidl = configuration.path("uidl");
        ui = configuration.path("v-uiId").asInt();
        key = uidl.path("Vaadin-Security-Key").asString();
        sync = uidl.path("syncId").asInt();
        sent = 0;
        list = 0;
        channel = 0;
        rows.clear();
        openPush(uidl.path("Vaadin-Push-ID").asString(""));
        take(uidl);
        navigate("");
        if (list == 0) {
            throw new Refused("the inbox came without its list");
        }
        showRows(0);
        if (rows.isEmpty()) {
            throw new Refused("the list came without rows");
        }
    }

    /** Follows a link within the portal to the inbox with this filter, in the language of filters. */
    void filter(String syntax) throws IOException, InterruptedException {
        rows.clear();
        navigate("q=" + encoded(syntax));
    }

    void showRows(int first) throws IOException, InterruptedException {
        message(call(list, "setViewportRange").set("templateEventMethodArgs", numbers(first, ROWS_IN_SIGHT)));
    }

    /** Clicks a row that is in sight; nothing happens when there is none. */
    boolean openReview(int row) throws IOException, InterruptedException {
        if (rows.isEmpty()) {
            return false;
        }
        ObjectNode click = JSON.createObjectNode();
        click.put("type", "channel").put("node", list).put("channel", channel);
        ArrayNode arguments = click.putArray("args");
        arguments.add("open").add(rows.get(row % rows.size())).add(JSON.createArrayNode());
        message(click);
        return true;
    }

    private void navigate(String query) throws IOException, InterruptedException {
        ObjectNode event = JSON.createObjectNode();
        event.put("type", "event").put("node", 1).put("event", "ui-navigate");
        ObjectNode data = event.putObject("data");
        data.put("route", "t/" + slug + "/inbox").put("query", query);
        data.put("appShellTitle", "").putNull("historyState");
        data.put("trigger", "");
        message(event);
    }

    private static ObjectNode call(int node, String method) {
        ObjectNode call = JSON.createObjectNode();
        call.put("type", "publishedEventHandler").put("node", node).put("templateEventMethodName", method);
        return call;
    }

    private static ArrayNode numbers(int... numbers) {
        ArrayNode array = JSON.createArrayNode();
        for (int number : numbers) {
            array.add(number);
        }
        return array;
    }

    private void message(JsonNode invocation) throws IOException, InterruptedException {
        ObjectNode message = JSON.createObjectNode();
        message.put("csrfToken", key);
        message.putArray("rpc").add(invocation);
        message.put("syncId", sync).put("clientId", sent++);
        HttpResponse<String> answer = requireOk(send(request("/?v-r=uidl&v-uiId=" + ui)
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(message)))));
        String body = answer.body();
        if (!body.startsWith(SYNC_PREFIX)) {
            throw new Refused("not a message: " + body.substring(0, Math.min(200, body.length())));
        }
        JsonNode answered = JSON.readTree(body.substring(SYNC_PREFIX.length())).path(0);
        if (answered.path("meta").has("appError") || answered.path("meta").has("sessionExpired")) {
            throw new Refused("the portal answered " + answered.path("meta"));
        }
        sync = answered.path("syncId").asInt(sync);
        take(answered);
    }

    /** Notes where the list is, how a click on its rows is told, and which rows it has. */
    private void take(JsonNode uidl) throws Refused {
        for (JsonNode change : uidl.path("changes")) {
            if (change.path("key").asString("").equals("tag")) {
                String tag = change.path("value").asString("");
                if (tag.equals("vaadin-virtual-list")) {
                    list = change.path("node").asInt();
                } else if (tag.contains("error")) {
                    throw new Refused("the portal shows " + tag);
                }
            }
        }
        for (JsonNode script : uidl.path("execute")) {
            readChannel(script);
            readRows(script);
        }
    }

    /** {@code setLitRenderer(list, template, return channel, names of functions ...)} */
    private void readChannel(JsonNode script) {
        if (!script.toString().contains("review-open")) {
            return;
        }
        for (JsonNode argument : script) {
            JsonNode back = argument.path("@v-return");
            if (back.isArray()) {
                list = back.path(0).asInt();
                channel = back.path(1).asInt();
            }
        }
    }

    private void readRows(JsonNode script) {
        for (JsonNode argument : script) {
            if (argument.isArray()) {
                for (JsonNode item : argument) {
                    if (item.has("key") && item.toString().contains("_row")) {
                        rows.add(item.path("key").asString());
                    }
                }
            }
        }
    }

    private void openPush(String id) throws IOException {
        closePush();
        String address = base.replace("http:", "ws:") + "/VAADIN/push?v-r=push&v-uiId=" + ui + "&v-pushId=" + id
                + "&X-Atmosphere-tracking-id=0&X-Atmosphere-Framework=4.0.0-javascript&X-Atmosphere-Transport=websocket"
                + "&X-Atmosphere-TrackMessageSize=true&X-atmo-protocol=true";
        try {
            push = HTTP.newWebSocketBuilder()
                    .header("Cookie", session)
                    .header("Origin", base)
                    .connectTimeout(PATIENCE)
                    .buildAsync(URI.create(address), new WebSocket.Listener() {})
                    .join();
        } catch (CompletionException e) {
            throw new IOException("no push connection: " + e.getCause(), e);
        }
    }

    private void closePush() {
        if (push != null) {
            push.abort();
            push = null;
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(PATIENCE)
                .header("Accept-Language", Locale.ENGLISH.toLanguageTag())
                .header("Accept", "text/html,application/json");
        return session.isEmpty() ? request : request.header("Cookie", session);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("JSESSIONID="))
                .forEach(cookie -> session = cookie.split(";", 2)[0]);
        return answer;
    }

    private static HttpResponse<String> requireOk(HttpResponse<String> answer) throws Refused {
        if (answer.statusCode() != 200) {
            throw new Refused(answer.request().uri() + " answered " + answer.statusCode());
        }
        return answer;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        closePush();
    }
}
