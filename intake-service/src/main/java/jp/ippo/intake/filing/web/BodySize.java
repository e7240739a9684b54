package jp.ippo.intake.filing.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** Reads no more of a program's request than the largest report that would be accepted takes, escapes included. */
@RestControllerAdvice(annotations = RestController.class)
class BodySize extends RequestBodyAdviceAdapter {

    static final int LIMIT = 1024 * 1024;

    @Override
    public boolean supports(
            MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converterType) {
        return true;
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage input,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converterType)
            throws IOException {
        var body = input.getBody().readNBytes(LIMIT + 1);
        if (body.length > LIMIT) throw tooLarge();
        return new Bounded(input.getHeaders(), new ByteArrayInputStream(body));
    }

    private static ErrorResponseException tooLarge() {
        var status = HttpStatus.CONTENT_TOO_LARGE;
        var detail = "内容が大きすぎます（上限1MB）。 / The body is larger than 1 MB.";
        return new ErrorResponseException(status, ProblemDetail.forStatusAndDetail(status, detail), null);
    }

    private record Bounded(HttpHeaders getHeaders, InputStream getBody) implements HttpInputMessage {}
}
