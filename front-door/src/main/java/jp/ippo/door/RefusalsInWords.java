package jp.ippo.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import tools.jackson.databind.json.JsonMapper;

/** 401, 403, 413 and 429 as problem details (RFC 9457). */
final class RefusalsInWords implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final JsonMapper json;

    RefusalsInWords(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException nobody)
            throws IOException {
        if (nobody instanceof TooManyFailures failures) {
            tooMany(response, failures.seconds(), "失敗が続いたため、しばらく待ってください。 / Too many attempts have failed; wait.");
            return;
        }
        response.setHeader("WWW-Authenticate", "Basic realm=\"ippo\"");
        answer(response, HttpStatus.UNAUTHORIZED, "サインインしてください。 / Sign in with an account of this service.");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        answer(response, HttpStatus.FORBIDDEN, "この操作の権限がありません。 / Your account may not do this.");
    }

    /** 429 */
    void tooMany(HttpServletResponse response, long seconds, String detail) throws IOException {
        response.setHeader("Retry-After", String.valueOf(seconds));
        answer(response, HttpStatus.TOO_MANY_REQUESTS, detail);
    }

    void answer(HttpServletResponse response, HttpStatus status, String detail) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(json.writeValueAsString(ProblemDetail.forStatusAndDetail(status, detail)));
    }
}
