package io.renown.publicapi.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes every refusal below {@code /api/}: those of controllers, of filters before them, and of the dispatcher itself
 * (no such path, method or media type), which an exception handler of a controller would not see.
 */
@Component
public class ApiRefusals implements HandlerExceptionResolver, AuthenticationEntryPoint, AccessDeniedHandler, Ordered {

    private final ProblemTexts texts;
    private final JsonMapper json;

    ApiRefusals(ProblemTexts texts, JsonMapper json) {
        this.texts = texts;
        this.json = json;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE + 100; // before the resolvers of the portal's pages
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception exception) {
        if (!request.getRequestURI().startsWith(request.getContextPath() + "/api/")
                || exception instanceof AccessDeniedException
                || exception instanceof AsyncRequestNotUsableException) {
            return null;
        }
        try {
            refuse(request, response, exception);
        } catch (IOException e) {
            return null; // the caller has gone
        }
        return new ModelAndView();
    }

    /** Missing, unknown, expired, revoked and malformed tokens: one answer. */
    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException authentication)
            throws IOException {
        write(
                request,
                response,
                Refusal.of(401, "unauthorized").withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Renown\""));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        write(request, response, Refusal.of(403, "forbidden"));
    }

    /** Answers with the problem that the exception stands for. */
    public void refuse(HttpServletRequest request, HttpServletResponse response, Exception exception)
            throws IOException {
        write(request, response, RefusalOfException.of(exception));
    }

    private void write(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException {
        if (response.isCommitted()) {
            return; // too late for another status
        }
        response.resetBuffer();
        response.setStatus(refusal.status());
        refusal.headers().forEach(response::setHeader);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        Locale locale = ProblemTexts.locale(request);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag());
        response.setContentType(ApiProblem.MEDIA_TYPE);
        byte[] body = json.writeValueAsString(body(refusal, locale)).getBytes(StandardCharsets.UTF_8);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private ApiProblem body(Refusal refusal, Locale locale) {
        List<ApiProblem.FieldError> errors = refusal.errors().stream()
                .map(error -> new ApiProblem.FieldError(
                        error.field(),
                        error.text() != null
                                ? error.text()
                                : texts.reason(error.reason(), error.args().toArray(), locale)))
                .toList();
        return new ApiProblem(
                "/problems/" + refusal.slug(),
                texts.title(refusal.status(), locale),
                refusal.status(),
                texts.detail(refusal.slug(), refusal.args().toArray(), refusal.status(), locale),
                errors.isEmpty() ? null : errors,
                refusal.incident());
    }
}
