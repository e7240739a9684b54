package jp.ippo.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.web.authentication.WebAuthenticationDetailsSource;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where people choose a password of their own; a first password opens nothing else. */
@RestController
class PasswordPage {

    static final String ADDRESS = "/password";

    private static final int SHORTEST = 12;
    /** What bcrypt reads; more would count for nothing. */
    private static final int LONGEST_BYTES = 72;

    private final LocalAccounts accounts;
    private final LocalSignIn signIn;
    private final RememberedPasswords remembered;
    private final SessionRegistry sessions;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    PasswordPage(LocalAccounts accounts, LocalSignIn signIn, RememberedPasswords remembered, SessionRegistry sessions) {
        this.accounts = accounts;
        this.signIn = signIn;
        this.remembered = remembered;
        this.sessions = sessions;
    }

    @GetMapping(value = ADDRESS, produces = SignInPage.HTML)
    String form(CsrfToken token) {
        return page("", token);
    }

    @PostMapping(value = ADDRESS, produces = SignInPage.HTML)
    ResponseEntity<String> change(
            @RequestParam(defaultValue = "") String present,
            @RequestParam(defaultValue = "") String chosen,
            @RequestParam(defaultValue = "") String again,
            CsrfToken token,
            HttpServletRequest request,
            HttpServletResponse response) {
        var name = String.valueOf(request.getRemoteUser());
        var wrong = problem(name, present, chosen, again);
        if (wrong.isEmpty() && !opens(name, present, request)) wrong = Words.PRESENT_WRONG;
        if (!wrong.isEmpty())
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(page(wrong, token));
        accounts.choose(name, chosen);
        remembered.forget(name);
        endOtherSessions(name, request);
        startAnew(name, request, response);
        return ResponseEntity.ok(SignInPage.page("パスワード", Words.CHANGED, "/logout", token, Words.GO_ON));
    }

    private static String problem(String name, String present, String chosen, String again) {
        if (chosen.codePointCount(0, chosen.length()) < SHORTEST) return Words.TOO_SHORT;
        if (chosen.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) return Words.TOO_LONG;
        if (!chosen.equals(again)) return Words.NOT_THE_SAME;
        return chosen.equals(present) || chosen.contains(name) ? Words.EASY_TO_GUESS : "";
    }

    /** Through the same door as everybody, so that guessing here is counted as well. */
    private boolean opens(String name, String present, HttpServletRequest request) {
        var asked = UsernamePasswordAuthenticationToken.unauthenticated(name, present);
        asked.setDetails(new WebAuthenticationDetailsSource().buildDetails(request));
        try {
            return signIn.check(asked).isAuthenticated();
        } catch (AuthenticationException refused) {
            return false;
        }
    }

    private void endOtherSessions(String name, HttpServletRequest request) {
        var own = request.getSession().getId();
        sessions.getAllPrincipals().stream()
                .filter(one ->
                        one instanceof SignedIn person && person.getUsername().equals(name))
                .flatMap(one -> sessions.getAllSessions(one, false).stream())
                .filter(session -> !session.getSessionId().equals(own))
                .forEach(SessionInformation::expireNow);
    }

    private void startAnew(String name, HttpServletRequest request, HttpServletResponse response) {
        var person = accounts.find(name).orElseThrow().person();
        var before = request.getSession().getId();
        var after = request.changeSessionId();
        sessions.removeSessionInformation(before);
        sessions.registerNewSession(after, person);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    private static String page(String wrong, CsrfToken token) {
        return SignInPage.page("パスワードの変更", Words.CHOOSE + wrong, ADDRESS, token, Words.FIELDS);
    }

    /** Japanese first; the page needs no template engine, as the sign-in page. */
    private static final class Words {

        static final String CHOOSE = """
                <p>自分だけが知るパスワードに変更してください。12 文字以上。このサービスだけに使うものにします。<br>\
                <span lang="en">Choose a password that only you know: 12 characters or more, used for this service alone.</span></p>""";
        static final String FIELDS = """
                <label for="present">今のパスワード <span lang="en">Present password</span></label>
                <input id="present" name="present" type="password" autocomplete="current-password" required autofocus>
                <label for="chosen">新しいパスワード <span lang="en">New password</span></label>
                <input id="chosen" name="chosen" type="password" autocomplete="new-password" minlength="12" required>
                <label for="again">新しいパスワード（もう一度） <span lang="en">New password, again</span></label>
                <input id="again" name="again" type="password" autocomplete="new-password" minlength="12" required>
                <button type="submit">変更する <span lang="en">Change</span></button>""";
        static final String CHANGED = """
                <p class="said" role="status">パスワードを変更しました。<a href="/">続ける</a><br>\
                <span lang="en">The password is changed. <a href="/">Go on</a></span></p>""";
        static final String GO_ON = """
                <button type="submit">サインアウト <span lang="en">Sign out</span></button>""";
        static final String PRESENT_WRONG = wrong("今のパスワードが違います。", "The present password is wrong.");
        static final String TOO_SHORT = wrong("12 文字以上にしてください。", "It must have 12 characters or more.");
        static final String TOO_LONG = wrong("長すぎます（72 バイトまで。日本語は 24 文字まで）。", "It is too long: 72 bytes at most.");
        static final String NOT_THE_SAME = wrong("2 回の入力が同じではありません。", "The two are not the same.");
        static final String EASY_TO_GUESS = wrong(
                "今のパスワードと同じもの、アカウント名を含むものは使えません。", "Neither the present one nor one with the name of the account.");

        private static String wrong(String japanese, String english) {
            return "<p class=\"said wrong\" role=\"alert\">" + japanese + "<br><span lang=\"en\">" + english
                    + "</span></p>";
        }
    }
}
