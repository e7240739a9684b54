package jp.ippo.intake.contractorreport.pages;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/** Nobody without an account sends more than a full form, and nobody sends a file: said before anything is read. */
final class ReportSize extends OncePerRequestFilter {

    static final long LIMIT = 1024 * 1024;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws ServletException, IOException {
        var refusal = refusal(request);
        if (refusal.isPresent()) response.sendError(refusal.get().value());
        else next.doFilter(request, response);
    }

    private static Optional<HttpStatus> refusal(HttpServletRequest request) {
        if (!request.getMethod().equals("POST")) return Optional.empty();
        if (request.getContentLengthLong() < 0) return Optional.of(HttpStatus.LENGTH_REQUIRED);
        if (request.getContentLengthLong() > LIMIT) return Optional.of(HttpStatus.CONTENT_TOO_LARGE);
        var type = request.getContentType();
        return type != null && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)
                ? Optional.empty()
                : Optional.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
    }
}
