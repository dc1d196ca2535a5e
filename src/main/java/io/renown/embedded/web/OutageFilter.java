package io.renown.embedded.web;

import io.renown.embedded.DatabaseWatch;
import io.renown.shared.Outage;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers 503 at once while the embedded database is away, instead of letting each request wait for a connection; and where
 * a request fails since any database is away or no room is left. A page tries again by itself, as does an open tab.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class OutageFilter extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(OutageFilter.class);
    private static final String RETRY_SECONDS = "3";

    /** The three languages at once: whose language it is stands in the database. */
    private static final String PAGE = """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="refresh" content="3"><title>Renown</title>
            <link rel="icon" href="/renown/favicon.svg"><link rel="stylesheet" href="/renown/plain.css"></head>
            <body><main><h1>Back in a moment</h1><p>Renown is putting itself in order and shows your page as soon as it can.</p>
            <p lang="zh-CN">系统正在恢复，马上回来。</p><p lang="zh-TW">系統正在恢復，馬上回來。</p></main></body></html>
            """;

    private static final String PROBLEM =
            "{\"type\":\"about:blank\",\"title\":\"Service Unavailable\",\"status\":503,\"detail\":\"Try again in a moment.\"}";

    private final ObjectProvider<DatabaseWatch> database;

    OutageFilter(ObjectProvider<DatabaseWatch> database) {
        this.database = database;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        DatabaseWatch watch = database.getIfAvailable();
        if (watch != null && watch.isAway() && needsTheDatabase(request)) {
            answer(request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException e) {
            if (response.isCommitted() || Outage.behind(e).isEmpty()) {
                throw e;
            }
            log.warn("{} {} failed by an outage", request.getMethod(), request.getRequestURI(), e);
            response.reset();
            answer(request, response);
        }
    }

    /** Health is asked just then, and what a page is made of comes from the jar. */
    private static boolean needsTheDatabase(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return !path.startsWith("/actuator/") && !path.startsWith("/VAADIN/") && !path.startsWith("/renown/");
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        boolean page = accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE);
        response.setContentType(page ? MediaType.TEXT_HTML_VALUE : MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getWriter().write(page ? PAGE : PROBLEM);
    }
}
