package jp.ippo.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Whoever signed out at another service, or at the issuer, is signed out here with the next request (OpenID Connect
 * Back-Channel Logout 1.0): at a desk that many share, three services are open side by side.
 */
final class LeftElsewhere extends OncePerRequestFilter implements LogoutHandler {

    private final Departures departures;

    LeftElsewhere(Departures departures) {
        this.departures = departures;
    }

    /** The issuer's word, which Spring Security has checked. */
    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication said) {
        if (said != null && said.getPrincipal() instanceof OidcLogoutToken word) departures.note(word);
    }

    /** A page brings four of these along, which are open to everybody: one question for each page is enough. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/assets/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws ServletException, IOException {
        var who = SecurityContextHolder.getContext().getAuthentication();
        if (who != null
                && who.getPrincipal() instanceof IssuedPerson person
                && departures.include(person.getIdToken())) {
            var session = request.getSession(false);
            if (session != null) session.invalidate();
            SecurityContextHolder.clearContext();
        }
        next.doFilter(request, response);
    }
}
