package io.renown.connector.call;

import io.renown.connector.Access;
import io.renown.connector.ListingPage;
import io.renown.connector.PlatformException;
import io.renown.connector.RemoteListing;
import io.renown.connector.Token;
import io.renown.connector.Trouble;
import io.renown.connector.file.Connector;
import io.renown.connector.file.Request;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Calls of one account: with its right to call, which is got anew once when the platform no longer takes it. */
public final class Session {

    private final Caller caller;
    private final TokenCalls tokens;
    private final Authorization authorization;
    private final Connector connector;
    private final Access access;

    public Session(Caller caller, Connector connector, Access access) {
        this.caller = caller;
        this.tokens = new TokenCalls(caller);
        this.authorization = new Authorization(tokens);
        this.connector = connector;
        this.access = access;
    }

    Connector connector() {
        return connector;
    }

    public Variables settings() {
        return Variables.of(access.settings());
    }

    public Token exchange(String code, String redirect, String verifier) throws PlatformException {
        try {
            return tokens.exchange(connector, access, code, redirect, verifier);
        } catch (PlatformException e) {
            throw Discretion.of(e, connector, access, code, verifier);
        }
    }

    public Answer call(Request request, Variables variables) throws PlatformException {
        return call(request, variables, null);
    }

    /** The one listing of an account that has no other. */
    public ListingPage onlyListing(String template) throws PlatformException {
        String id = Template.fill(template, settings())
                .orElseThrow(() -> new PlatformException(Trouble.NOT_SET_UP, "a value of the account is missing"));
        return new ListingPage(List.of(new RemoteListing(id, id, null, null)), null);
    }

    /** @param page the whole address, instead of the request's own */
    Answer call(Request request, Variables variables, @Nullable String page) throws PlatformException {
        try {
            return withToken(request, variables, page);
        } catch (PlatformException e) {
            throw Discretion.of(e, connector, access);
        }
    }

    private Answer withToken(Request request, Variables variables, @Nullable String page) throws PlatformException {
        Instant now = caller.clock().instant();
        Optional<Token> token = authorization.token(connector, access, now);
        try {
            return once(request, variables, page, token);
        } catch (PlatformException e) {
            if (e.trouble() != Trouble.SIGN_IN || token.isEmpty()) {
                throw e;
            }
            return once(request, variables, page, Optional.of(authorization.renewed(connector, access, token)));
        }
    }

    private Answer once(Request request, Variables variables, @Nullable String page, Optional<Token> token)
            throws PlatformException {
        Instant now = caller.clock().instant();
        Variables all = variables
                .with("now", now)
                .with("nonce", UUID.randomUUID().toString())
                .with("token", token.map(Token::access).orElse(null));
        Prepared call = caller.prepare(connector, request, all);
        if (page != null) {
            call = at(call, page, all);
        }
        return caller.send(connector, authorization.authorized(connector, call, all, now), request.answer());
    }

    private Prepared at(Prepared call, String page, Variables variables) throws PlatformException {
        try {
            URI own = URI.create(call.url());
            // RFC 3986 5.2.2; java.net.URI would drop the last step of the path
            URI next = page.startsWith("?") ? URI.create(call.url() + page) : own.resolve(belowBase(page, variables));
            if (!Pages.isSameOrigin(own, next)) {
                throw new PlatformException(Trouble.ADDRESS, "its next page lies at another host");
            }
            Map<String, String> none = new LinkedHashMap<>();
            return new Prepared(call.method(), next.toString(), none, call.headers(), call.form(), call.json());
        } catch (IllegalArgumentException e) {
            throw new PlatformException(Trouble.UNREADABLE, "the address of its next page is none");
        }
    }

    /** A path that is none from the root of the host is one behind the connector's base. */
    private String belowBase(String page, Variables variables) {
        String base = connector.base() == null
                ? ""
                : Template.fillPath(connector.base(), variables).orElse("");
        String path = base.isEmpty() ? "" : URI.create(base).getRawPath();
        boolean behind = page.startsWith("/") && !page.startsWith("//") && !page.startsWith(path + "/");
        return behind ? path + page : page;
    }
}
