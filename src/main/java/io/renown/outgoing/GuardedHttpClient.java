package io.renown.outgoing;

import io.renown.outgoing.AddressRefusedException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Calls URLs given by users. A name is looked up once per connection, by the guard, and the connection goes to the very
 * address that was checked: a name that changes its mind in between reaches nothing else. No cookies, no proxy, no
 * decompression; redirects are few and checked again; size and time are bounded.
 */
public final class GuardedHttpClient implements AutoCloseable {

    /** One that does not answer holds no more than its own share. */
    private static final int CONNECTIONS_OF_A_HOST = 16;

    private static final int CONNECTIONS = 256;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final AddressGuard guard;
    private final OutgoingProperties limits;
    private final ScheduledExecutorService alarms;
    private final CloseableHttpClient http;

    GuardedHttpClient(AddressGuard guard, OutgoingProperties limits, ScheduledExecutorService alarms) {
        this.guard = guard;
        this.limits = limits;
        this.alarms = alarms;
        Timeout timeout = Timeout.of(limits.timeout());
        this.http = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new Checked(guard))
                        .setMaxConnPerRoute(CONNECTIONS_OF_A_HOST)
                        .setMaxConnTotal(CONNECTIONS)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(timeout)
                                .setSocketTimeout(timeout)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(timeout)
                        .setResponseTimeout(timeout)
                        .build())
                .setUserAgent("Renown")
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableContentCompression()
                .disableAutomaticRetries()
                .disableAuthCaching()
                .build();
    }

    /**
     * Waits for the whole answer.
     *
     * @throws AddressRefusedException when the URL, or one it redirects to, is not for Renown to call
     * @throws IOException when the call fails, takes too long or brings too much
     */
    public OutgoingResponse send(OutgoingRequest request) throws IOException {
        return send(request, limits.timeout());
    }

    /**
     * As the other, for what is known to think longer.
     *
     * @param patience for the whole call, redirects included
     */
    public OutgoingResponse send(OutgoingRequest request, Duration patience) throws IOException {
        URI first = guard.parse(request.url());
        long deadline = System.nanoTime() + patience.toNanos();
        URI uri = first;
        for (int hop = 0; hop <= limits.maxRedirects(); hop++) {
            OutgoingResponse answer = call(request, uri, isSameOrigin(first, uri), deadline);
            String location = answer.headers().get("location");
            if (location == null || !REDIRECTS.contains(answer.status()) || !isSafe(request)) {
                return answer;
            }
            uri = next(uri, location);
        }
        throw new AddressRefusedException(Reason.TOO_MANY_REDIRECTS);
    }

    private URI next(URI from, String location) {
        URI to;
        try {
            to = guard.checked(from.resolve(location));
        } catch (IllegalArgumentException e) {
            throw new AddressRefusedException(Reason.MALFORMED);
        }
        if ("https".equalsIgnoreCase(from.getScheme()) && "http".equalsIgnoreCase(to.getScheme())) {
            throw new AddressRefusedException(Reason.DOWNGRADE);
        }
        return to;
    }

    private static boolean isSafe(OutgoingRequest request) {
        return request.method().equals("GET") || request.method().equals("HEAD");
    }

    private static boolean isSameOrigin(URI one, URI other) {
        return one.getScheme().equalsIgnoreCase(other.getScheme())
                && one.getHost().equalsIgnoreCase(other.getHost())
                && AddressGuard.port(one) == AddressGuard.port(other);
    }

    private OutgoingResponse call(OutgoingRequest request, URI uri, boolean withHeaders, long deadline)
            throws IOException {
        long left = deadline - System.nanoTime();
        HttpUriRequestBase call = new HttpUriRequestBase(request.method(), uri);
        call.setConfig(RequestConfig.custom()
                .setConnectionRequestTimeout(Timeout.of(limits.timeout()))
                .setResponseTimeout(Timeout.ofNanoseconds(Math.max(1_000_000, left)))
                .build());
        if (withHeaders) {
            request.headers().forEach(call::setHeader);
        }
        byte[] body = request.body();
        if (body != null) {
            call.setEntity(new ByteArrayEntity(body, null));
        }
        // A timeout of the socket counts anew with each byte: who sends one a second would never run into it.
        ScheduledFuture<?> alarm = alarms.schedule(call::cancel, Math.max(0, left), TimeUnit.NANOSECONDS);
        try {
            return http.execute(call, answer -> read(uri, answer));
        } catch (IllegalStateException e) {
            if (call.isCancelled()) { // by the alarm, while a connection was still being sought
                throw new InterruptedIOException("no answer in time");
            }
            throw e;
        } finally {
            alarm.cancel(false);
        }
    }

    private OutgoingResponse read(URI uri, ClassicHttpResponse answer) throws IOException {
        Map<String, String> headers = new HashMap<>();
        for (Header header : answer.getHeaders()) {
            headers.put(header.getName().toLowerCase(Locale.ROOT), header.getValue());
        }
        return new OutgoingResponse(uri, answer.getCode(), Map.copyOf(headers), body(answer.getEntity()));
    }

    private byte[] body(@Nullable HttpEntity entity) throws IOException {
        if (entity == null) {
            return new byte[0];
        }
        try (InputStream content = entity.getContent()) {
            byte[] read = content.readNBytes(limits.maxBytes() + 1);
            if (read.length > limits.maxBytes()) {
                throw new AnswerTooLongException(limits.maxBytes());
            }
            return read;
        }
    }

    @Override
    public void close() throws IOException {
        http.close();
        alarms.shutdownNow();
    }

    /** Hands a connection only addresses that were checked. */
    private record Checked(AddressGuard guard) implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) {
            throw new IllegalStateException("a name without its port cannot be checked");
        }

        @Override
        public List<InetSocketAddress> resolve(String host, int port) {
            return guard.resolve(bare(host), port).stream()
                    .map(address -> new InetSocketAddress(address, port))
                    .toList();
        }

        private static String bare(String host) {
            return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
