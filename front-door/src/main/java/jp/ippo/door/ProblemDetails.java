package jp.ippo.door;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;

/** Every wrong request of a program is answered with a problem detail (RFC 9457) that names the fields. */
@RestControllerAdvice(annotations = RestController.class)
@Order(0)
class ProblemDetails extends ResponseEntityExceptionHandler {

    private static final String UNREADABLE = "この値は読み取れません。 / This value cannot be read.";

    private static final Logger log = LoggerFactory.getLogger(ProblemDetails.class);

    @ExceptionHandler
    ProblemDetail refused(Refused refused) {
        var detail = ProblemDetail.forStatusAndDetail(refused.status(), String.valueOf(refused.getMessage()));
        if (!refused.problems().isEmpty()) detail.setProperty("errors", refused.problems());
        return detail;
    }

    /** A character no text of ours holds ({@link NoNullCharacters}), in the address or its question. */
    @ExceptionHandler
    ProblemDetail neverRead(RequestRejectedException refused) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST, "読み取れない文字があります。 / There is a character that cannot be read.");
    }

    @ExceptionHandler
    ProblemDetail unforeseen(Exception fault) throws Exception {
        if (fault instanceof AccessDeniedException) throw fault; // the security chain words this one
        log.error("A request failed", fault);
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.INTERNAL_SERVER_ERROR, "内部エラーが発生しました。記録されています。 / An internal fault; it has been recorded.");
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return unprocessable(invalid.getBindingResult().getFieldErrors().stream()
                .map(error -> new FieldProblem(error.getField(), inWords(error)))
                .toList());
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        if (unreadable.contains(BodyLimit.TooLong.class))
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE)
                    .body(ProblemDetail.forStatusAndDetail(
                            HttpStatus.CONTENT_TOO_LARGE, "本文が大きすぎます。 / The body is too large."));
        for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
            if (cause instanceof JacksonException misfit && !misfit.getPath().isEmpty()) {
                return unprocessable(
                        List.of(new FieldProblem(place(misfit), "この項目は読み取れません。 / This field cannot be read.")));
            }
        }
        return ResponseEntity.badRequest()
                .body(ProblemDetail.forStatusAndDetail(
                        HttpStatus.BAD_REQUEST,
                        "本文を JSON として読み取れません。 / The body cannot be read as the JSON that is expected."));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return unprocessable(invalid.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream().map(error -> problem(result, error)))
                .toList());
    }

    /** What cannot be read at all is worded by Spring with the names of our classes. */
    private static String inWords(FieldError error) {
        return error.isBindingFailure() ? UNREADABLE : String.valueOf(error.getDefaultMessage());
    }

    private static FieldProblem problem(ParameterValidationResult result, MessageSourceResolvable error) {
        var name = error instanceof FieldError field
                ? field.getField()
                : String.valueOf(result.getMethodParameter().getParameterName());
        return new FieldProblem(
                name, error instanceof FieldError field ? inWords(field) : String.valueOf(error.getDefaultMessage()));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException misfit, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var name = misfit instanceof MethodArgumentTypeMismatchException argument
                ? argument.getName()
                : String.valueOf(misfit.getPropertyName());
        return unprocessable(List.of(new FieldProblem(name, UNREADABLE)));
    }

    private static ResponseEntity<Object> unprocessable(List<FieldProblem> problems) {
        var refused = Refused.fields(problems);
        var detail = ProblemDetail.forStatusAndDetail(refused.status(), String.valueOf(refused.getMessage()));
        detail.setProperty("errors", problems);
        return ResponseEntity.status(refused.status()).body(detail);
    }

    private static String place(JacksonException misfit) {
        return misfit.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }
}
