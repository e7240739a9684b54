package jp.ippo.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** A first password, which somebody else chose, opens the page to change it and nothing else. */
final class FirstPassword extends OncePerRequestFilter {

    private static final String WORDS = "最初のパスワードを変更してください（画面の /password）。"
            + " / The first password of this account must be changed before it opens anything: on the page /password.";

    private final RefusalsInWords refusals;
    private final boolean forPeople;

    private FirstPassword(RefusalsInWords refusals, boolean forPeople) {
        this.refusals = refusals;
        this.forPeople = forPeople;
    }

    static FirstPassword ofPeople(RefusalsInWords refusals) {
        return new FirstPassword(refusals, true);
    }

    static FirstPassword ofPrograms(RefusalsInWords refusals) {
        return new FirstPassword(refusals, false);
    }

    /** Tells one first password from the next without keeping it. */
    static String mark(String encoded) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(encoded.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws ServletException, IOException {
        var who = SecurityContextHolder.getContext().getAuthentication();
        boolean first = who != null && who.getPrincipal() instanceof SignedIn person && person.mustChangePassword();
        if (!first || (forPeople && mayStillOpen(request.getRequestURI()))) next.doFilter(request, response);
        else if (forPeople) response.sendRedirect(PasswordPage.ADDRESS);
        else refusals.answer(response, HttpStatus.FORBIDDEN, WORDS);
    }

    private static boolean mayStillOpen(String path) {
        return path.equals(PasswordPage.ADDRESS)
                || path.equals("/logout")
                || path.equals("/login")
                || path.startsWith("/assets/");
    }
}
