package jp.ippo.door;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** Where people sign in and out: Japanese first, the same for all services, so it needs no template engine. */
@RestController
class SignInPage {

    static final String ADDRESS = "/login";

    static final String HTML = "text/html; charset=utf-8";

    private static final String PAGE = """
            <!doctype html>
            <html lang="ja">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>%1$s | 一報 Ippō</title>
              <link rel="stylesheet" href="/assets/front-door.css">
            </head>
            <body>
            <main>
              <h1>一報 Ippō</h1>
              %2$s
              <form method="post" action="%3$s">
                <input type="hidden" name="%4$s" value="%5$s">
                %6$s
              </form>
            </main>
            </body>
            </html>
            """;
    private static final String COME_IN = """
            <p>アカウントでサインインしてください。<br><span lang="en">Sign in with your account.</span></p>""";
    private static final String WRONG = """
            <p class="said wrong" role="alert">アカウントかパスワードが違います。<br>\
            <span lang="en">The account or the password is wrong.</span></p>""";
    private static final String WAIT = """
            <p class="said wrong" role="alert">失敗が続いたため、あと %1$d 分ほど待ってからサインインしてください。<br>\
            <span lang="en">Too many attempts have failed. Wait about %1$d min before the next.</span></p>""";
    private static final String NOT_KNOWN = """
            <p class="said wrong" role="alert">職員認証のアカウントに、このサービスの役割がありません。担当者に連絡してください。<br>\
            <span lang="en">Your account of the office has no role in this service. Ask whoever runs it.</span></p>""";
    private static final String NOT_ISSUED = """
            <p class="said wrong" role="alert">職員認証でのサインインができませんでした。<br>\
            <span lang="en">The office's identity provider did not sign you in.</span></p>""";
    private static final String LONG_AGO = """
            <p class="said" role="status">時間が経ったため、もう一度サインインしてください。<br>\
            <span lang="en">Some time has passed: sign in again.</span></p>""";
    private static final String BY_THE_ISSUER = """
            <p><a class="issuer" href="%s">職員認証でサインイン <span lang="en">Sign in with the office's account</span></a></p>""";
    private static final String LEFT = """
            <p class="said" role="status">サインアウトしました。<br><span lang="en">You are signed out.</span></p>""";
    private static final String LEAVE = """
            <p>サインアウトしますか。<br><span lang="en">Do you want to sign out?</span></p>""";
    private static final String FIELDS = """
            <label for="username">アカウント <span lang="en">Account</span></label>
            <input id="username" name="username" type="text" autocomplete="username" required autofocus>
            <label for="password">パスワード <span lang="en">Password</span></label>
            <input id="password" name="password" type="password" autocomplete="current-password" required>
            <button type="submit">サインイン <span lang="en">Sign in</span></button>""";
    private static final String SIGN_OUT = """
            <button type="submit">サインアウト <span lang="en">Sign out</span></button>""";

    private final IdentityProperties identity;

    SignInPage(IdentityProperties identity) {
        this.identity = identity;
    }

    @GetMapping(value = ADDRESS, produces = HTML)
    String signIn(HttpServletRequest request, CsrfToken token) {
        var words =
                said(request) + (identity.isConfigured() ? BY_THE_ISSUER.formatted(IdentityProperties.SIGN_IN) : "");
        if (!identity.localAccounts()) return page("サインイン", words, ADDRESS, token, "");
        return page("サインイン", words + COME_IN, ADDRESS, token, FIELDS);
    }

    /** Whoever types the address is asked first: leaving is a POST. */
    @GetMapping(value = "/logout", produces = HTML)
    String signOut(CsrfToken token) {
        return page("サインアウト", LEAVE, "/logout", token, SIGN_OUT);
    }

    static String page(String title, String words, String action, CsrfToken token, String fields) {
        return PAGE.formatted(
                title,
                words,
                action,
                HtmlUtils.htmlEscape(token.getParameterName()),
                HtmlUtils.htmlEscape(token.getToken()),
                fields);
    }

    private static String said(HttpServletRequest request) {
        var asked = request.getParameterMap();
        if (asked.containsKey("error")) return WRONG;
        if (asked.containsKey("unknown")) return NOT_KNOWN;
        if (asked.containsKey("issuer")) return NOT_ISSUED;
        if (asked.containsKey("again")) return LONG_AGO;
        if (asked.containsKey("wait")) return WAIT.formatted(minutes(request.getParameter("wait")));
        return asked.containsKey("logout") ? LEFT : "";
    }

    private static long minutes(String seconds) {
        return seconds.matches("\\d{1,6}") ? (Long.parseLong(seconds) + 59) / 60 : 1;
    }
}
