package io.renown.jobs.web;

import io.renown.jobs.MembersFirst;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Counts the requests of open pages: a page that is set up, and each of its messages. Uploads and push take their time. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class WaitingMembersFilter extends OncePerRequestFilter {

    private static final Set<String> PAGES = Set.of("init", "uidl");

    private final MembersFirst members;

    WaitingMembersFilter(MembersFirst members) {
        this.members = members;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        members.asked();
        try {
            chain.doFilter(request, response);
        } finally {
            members.answered();
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String query = request.getQueryString(); // not the parameters, which would read the body
        return query == null || PAGES.stream().noneMatch(page -> query.startsWith("v-r=" + page));
    }
}
