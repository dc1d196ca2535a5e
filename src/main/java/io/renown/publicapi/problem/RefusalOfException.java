package io.renown.publicapi.problem;

import io.renown.shared.Outage;
import io.renown.shared.Problem;
import io.renown.shared.Tsid;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;

/** What each exception means to a caller. What is not known here is a fault of Renown's own. */
final class RefusalOfException {

    private static final Logger log = LoggerFactory.getLogger(RefusalOfException.class);

    private RefusalOfException() {}

    static Refusal of(Exception exception) {
        return Outage.behind(exception).map(RefusalOfException::of).orElseGet(() -> otherThanOutage(exception));
    }

    private static Refusal of(Outage outage) {
        log.warn("a caller is refused: {}", outage);
        return Refusal.of(outage.problem()).withHeader(HttpHeaders.RETRY_AFTER, "3");
    }

    private static Refusal otherThanOutage(Exception exception) {
        return switch (exception) {
            case Problem problem -> Refusal.of(problem);
            case RefusedParameter refused ->
                (refused.inBody() ? Refusal.of(422, "validation") : Refusal.of(422, "parameter", refused.name()))
                        .withErrors(List.of(
                                new Refusal.Error(refused.name(), null, refused.reason(), List.of(refused.args()))));
            case MethodArgumentNotValidException invalid ->
                Refusal.of(422, "validation")
                        .withErrors(invalid.getFieldErrors().stream()
                                .map(error -> Refusal.Error.said(error.getField(), error.getDefaultMessage()))
                                .toList());
            case HttpMessageNotReadableException unreadable -> unreadable(unreadable);
            case MissingServletRequestParameterException missing -> missing(missing.getParameterName());
            case MissingServletRequestPartException missing -> missing(missing.getRequestPartName());
            case HttpRequestMethodNotSupportedException method -> methodNotAllowed(method);
            case HttpMediaTypeNotSupportedException type ->
                Refusal.of(415, "media-type")
                        .withHeader(
                                HttpHeaders.ACCEPT,
                                type.getSupportedMediaTypes().stream()
                                        .map(MediaType::toString)
                                        .collect(Collectors.joining(", ")));
            case MaxUploadSizeExceededException _ -> Refusal.of(413, "body-too-large");
            case InvalidParameterException _ -> Refusal.of(400, "bad-request"); // not UTF-8
            case MultipartException _ -> Refusal.of(400, "malformed-form");
            case OptimisticLockingFailureException _ -> Refusal.of(409, "changed-meanwhile");
            case DataIntegrityViolationException _ -> Refusal.of(409, "changed-meanwhile");
            case TransientDataAccessException _ ->
                Refusal.of(503, "try-again").withHeader(HttpHeaders.RETRY_AFTER, "1");
            case IllegalArgumentException refused
            when isFromValueObject(refused) -> Refusal.of(422, "value-not-allowed");
            case ErrorResponse response
            when response.getStatusCode().is4xxClientError() ->
                ofStatus(response.getStatusCode().value());
            default -> fault(exception);
        };
    }

    private static Refusal missing(String name) {
        return Refusal.of(422, "parameter", name)
                .withErrors(List.of(new Refusal.Error(name, null, "missing", List.of())));
    }

    private static Refusal unreadable(HttpMessageNotReadableException exception) {
        if (!(exception.getCause() instanceof DatabindException mismatch)) {
            return Refusal.of(400, "malformed-json");
        }
        String field = mismatch.getPath().stream()
                .map(JacksonException.Reference::getPropertyName)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("."));
        return Refusal.of(422, "validation")
                .withErrors(List.of(new Refusal.Error(field, null, "wrong-type", List.of())));
    }

    private static Refusal methodNotAllowed(HttpRequestMethodNotSupportedException exception) {
        var allowed = exception.getSupportedHttpMethods();
        Refusal refusal = Refusal.of(405, "method-not-allowed");
        return allowed == null
                ? refusal
                : refusal.withHeader(
                        HttpHeaders.ALLOW,
                        allowed.stream().map(HttpMethod::name).sorted().collect(Collectors.joining(", ")));
    }

    private static Refusal ofStatus(int status) {
        return switch (status) {
            case 404 -> Refusal.of(404, "not-found");
            case 406 -> Refusal.of(406, "not-acceptable");
            case 413 -> Refusal.of(413, "body-too-large");
            default -> Refusal.of(status, "bad-request");
        };
    }

    /** Value objects refuse by this exception; thrown by a library, it tells of a mistake in Renown. */
    private static boolean isFromValueObject(IllegalArgumentException exception) {
        StackTraceElement[] trace = exception.getStackTrace();
        return trace.length > 0 && trace[0].getClassName().startsWith("io.renown.");
    }

    private static Refusal fault(Exception exception) {
        String incident = Tsid.format(Tsid.next());
        log.error("incident {}", incident, exception);
        return Refusal.of(500, "incident", incident).withIncident(incident);
    }
}
