package jp.ippo.door;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** Where people sign in: Japanese first, one page for all services, so it needs no template engine. */
@RestController
class SignInPage {

    static final String ADDRESS = "/login";

    private static final String PAGE = """
            <!doctype html>
            <html lang="ja">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>サインイン | 一報 Ippō</title>
              <link rel="stylesheet" href="/assets/front-door.css">
            </head>
            <body>
            <main>
              <h1>一報 Ippō</h1>
              <p>アカウントでサインインしてください。<br><span lang="en">Sign in with your account.</span></p>
              %s
              <form method="post" action="/login">
                <input type="hidden" name="%s" value="%s">
                <label for="username">アカウント <span lang="en">Account</span></label>
                <input id="username" name="username" type="text" autocomplete="username" required autofocus>
                <label for="password">パスワード <span lang="en">Password</span></label>
                <input id="password" name="password" type="password" autocomplete="current-password" required>
                <button type="submit">サインイン <span lang="en">Sign in</span></button>
              </form>
            </main>
            </body>
            </html>
            """;
    private static final String WRONG = """
            <p class="said wrong" role="alert">アカウントかパスワードが違います。<br>\
            <span lang="en">The account or the password is wrong.</span></p>""";
    private static final String LEFT = """
            <p class="said" role="status">サインアウトしました。<br><span lang="en">You are signed out.</span></p>""";

    @GetMapping(value = ADDRESS, produces = "text/html; charset=utf-8")
    String signIn(HttpServletRequest request, CsrfToken token) {
        return PAGE.formatted(
                said(request), HtmlUtils.htmlEscape(token.getParameterName()), HtmlUtils.htmlEscape(token.getToken()));
    }

    private static String said(HttpServletRequest request) {
        var asked = request.getParameterMap();
        if (asked.containsKey("error")) return WRONG;
        return asked.containsKey("logout") ? LEFT : "";
    }
}
