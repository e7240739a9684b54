package jp.ippo.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.authentication.logout.SimpleUrlLogoutSuccessHandler;
import org.springframework.web.util.HtmlUtils;

/**
 * What follows when somebody signed out. Whoever came through the issuer leaves there as well, where the issuer can end a
 * session ({@code end_session_endpoint}): at a desk that many share, the next one would come in as the last.
 */
final class SignOut {

    static final String LEFT = SignInPage.ADDRESS + "?logout";

    private static final String ON_THE_WAY = """
            <!doctype html>
            <html lang="ja">
            <head>
              <meta charset="utf-8">
              <title>サインアウト | 一報 Ippō</title>
              <link rel="stylesheet" href="/assets/front-door.css">
            </head>
            <body>
            <main>
              <h1>一報 Ippō</h1>
              <p><a class="issuer" href="%s">職員認証からもサインアウトします <span lang="en">Sign out of the office's account as well</span></a></p>
            </main>
            </body>
            </html>
            """;

    private SignOut() {}

    static LogoutSuccessHandler after(@Nullable ClientRegistrationRepository issuer) {
        if (issuer == null) {
            var here = new SimpleUrlLogoutSuccessHandler();
            here.setDefaultTargetUrl(LEFT);
            return here;
        }
        var there = new OidcClientInitiatedLogoutSuccessHandler(issuer);
        there.setDefaultTargetUrl(LEFT);
        there.setPostLogoutRedirectUri("{baseUrl}" + LEFT);
        there.setRedirectStrategy(new GoingOn());
        return there;
    }

    /**
     * Leaves this house by a page that goes on by itself. A redirect would still be the answer to our form, and browsers
     * hold {@code form-action 'self'} against it: nobody would arrive at the issuer.
     */
    private static final class GoingOn implements RedirectStrategy {

        private final RedirectStrategy inside = new DefaultRedirectStrategy();

        @Override
        public void sendRedirect(HttpServletRequest request, HttpServletResponse response, String url)
                throws IOException {
            if (url.startsWith("/")) {
                inside.sendRedirect(request, response, url);
                return;
            }
            response.setHeader("Refresh", "0;url=" + url);
            response.setContentType(SignInPage.HTML);
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            response.getWriter().write(ON_THE_WAY.formatted(HtmlUtils.htmlEscape(url)));
        }
    }
}
