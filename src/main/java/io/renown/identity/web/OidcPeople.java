package io.renown.identity.web;

import io.renown.identity.FederatedSignIn;
import io.renown.identity.OidcSession;
import io.renown.identity.ProvenIdentity;
import io.renown.identity.SignInRefused;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Turns a checked id token into a person of the portal. Nothing but the token is asked: it is signed. */
final class OidcPeople implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private final FederatedSignIn signIn;

    OidcPeople(FederatedSignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcIdToken token = request.getIdToken();
        try {
            ProvenIdentity identity = IdTokenReader.read(token);
            OidcPerson person = new OidcPerson(signIn.admit(identity), token);
            // The register of sessions takes it from the request once the session has its new id.
            RequestContextHolder.currentRequestAttributes()
                    .setAttribute(
                            OidcSession.ATTRIBUTE,
                            new OidcSession(identity.issuer(), identity.subject(), token.getClaimAsString("sid")),
                            RequestAttributes.SCOPE_REQUEST);
            return person;
        } catch (SignInRefused refused) {
            throw new OAuth2AuthenticationException(
                    new OAuth2Error(refused.reason().slug()), refused);
        }
    }
}
