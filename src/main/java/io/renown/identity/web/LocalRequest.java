package io.renown.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** Whether a request comes from this machine; one that a proxy on this machine passed on comes from elsewhere. */
final class LocalRequest {

    private LocalRequest() {}

    static boolean is(HttpServletRequest request) {
        if (request.getHeader("Forwarded") != null || request.getHeader("X-Forwarded-For") != null) {
            return false;
        }
        try {
            return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false; // not an address of a machine at all
        }
    }
}
