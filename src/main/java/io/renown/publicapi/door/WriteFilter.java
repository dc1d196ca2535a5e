package io.renown.publicapi.door;

import io.renown.publicapi.problem.ApiRefusals;
import io.renown.shared.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Takes the body of a JSON write, not more of it than the limit, and answers a repeated {@code Idempotency-Key} with what
 * the first request was answered. Files of imports pass by: their controller reads them as a stream.
 */
final class WriteFilter extends OncePerRequestFilter {

    private static final Set<String> WRITES = Set.of("POST", "PATCH", "PUT", "DELETE");

    private final int largestBody;
    private final RepeatableWrites writes;
    private final ApiRefusals refusals;

    WriteFilter(ApiLimits limits, RepeatableWrites writes, ApiRefusals refusals) {
        this.largestBody = Math.toIntExact(limits.largestBody().toBytes());
        this.writes = writes;
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !WRITES.contains(request.getMethod()) || request.getRequestURI().endsWith("/api/v1/imports");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > largestBody) {
            refusals.refuse(request, response, Problem.of("body-too-large", 413));
            return;
        }
        byte[] body = request.getInputStream().readNBytes(largestBody + 1);
        if (body.length > largestBody) {
            refusals.refuse(request, response, Problem.of("body-too-large", 413));
            return;
        }
        BufferedBody buffered = new BufferedBody(request, body);
        String key = request.getHeader(RepeatableWrites.HEADER);
        if (key == null) {
            chain.doFilter(buffered, response);
            return;
        }
        try {
            answerOnce(key, buffered, response, chain);
        } catch (Problem refused) {
            refusals.refuse(request, response, refused);
        }
    }

    private void answerOnce(String key, BufferedBody request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        WriteAnswer known = writes.begin(key, fingerprint(request));
        if (known != null) {
            replay(known, response);
            return;
        }
        ContentCachingResponseWrapper captured = new ContentCachingResponseWrapper(response);
        WriteAnswer answer = null;
        try {
            chain.doFilter(request, captured);
            answer = successful(captured);
        } finally {
            writes.end(key, answer);
        }
        captured.copyBodyToResponse();
    }

    /** A refusal changed nothing: the same key may be tried again, corrected. */
    private static @Nullable WriteAnswer successful(ContentCachingResponseWrapper response) {
        if (response.getStatus() < 200 || response.getStatus() > 299) {
            return null;
        }
        return new WriteAnswer(
                response.getStatus(),
                response.getContentType(),
                response.getHeader(HttpHeaders.LOCATION),
                new String(response.getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    static void replay(WriteAnswer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        response.setHeader("Idempotency-Replayed", "true");
        if (answer.location() != null) {
            response.setHeader(HttpHeaders.LOCATION, answer.location());
        }
        if (answer.contentType() != null) {
            response.setContentType(answer.contentType());
        }
        response.getOutputStream().write(answer.body().getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] fingerprint(BufferedBody request) {
        MessageDigest digest = RepeatableWrites.fingerprintOf(request);
        digest.update(request.bytes());
        return digest.digest();
    }
}
