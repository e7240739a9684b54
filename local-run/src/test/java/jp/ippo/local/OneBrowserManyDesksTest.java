package jp.ippo.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An officer has several services open in one browser: signing in to one must not sign out of another. */
@Timeout(180)
class OneBrowserManyDesksTest {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @TempDir
    Path data;

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    @Test
    void an_officer_works_on_both_desks_side_by_side() throws Exception {
        try (var services = Services.start(TestAddresses.fresh(data), TestAddresses.ANY_PORTS)) {
            var doors = Doors.of(services);

            assertThat(signIn(doors.notification()).body()).contains("案件一覧");
            assertThat(signIn(doors.assessment()).body()).contains("台帳");

            assertThat(get(doors.notification() + "/").body()).contains("案件一覧");
            assertThat(get(doors.assessment() + "/").body()).contains("台帳");
        }
    }

    private HttpResponse<String> signIn(String service) throws Exception {
        var token = CSRF.matcher(get(service + "/login").body());
        assertThat(token.find()).isTrue();
        var account = SampleAccounts.PRIVACY_OFFICER;
        var form = "username=%s&password=%s&_csrf=%s".formatted(account.account(), account.password(), token.group(1));
        return browser.send(
                HttpRequest.newBuilder(URI.create(service + "/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String address) throws Exception {
        return browser.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }
}
