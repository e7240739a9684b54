package jp.ippo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class StartPageTest extends RunningIntake {

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    @Test
    void whoever_signs_in_sees_the_own_incidents_and_how_to_file() throws Exception {
        clerk().post("/api/incidents", Reports.usbMemory("<b>画面</b>に出る概要"));

        var page = signIn("clerk");

        assertThat(page.body())
                .contains(
                        "lang=\"ja\"",
                        "<h1>事案の報告</h1>",
                        "<caption",
                        "&lt;b&gt;画面&lt;/b&gt;に出る概要",
                        "2026年6月22日 15:45",
                        "http://localhost:" + port)
                .doesNotContain("style=", "<b>画面");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'self'"));
        assertThat(signIn("drifter").body()).contains("報告済みの事案はありません").doesNotContain("画面");
    }

    @Test
    void a_stranger_is_asked_to_sign_in_and_gets_the_style_sheet() throws Exception {
        assertThat(get("/").uri().getPath()).isEqualTo("/login");
        assertThat(get("/assets/intake.css").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> signIn(String account) throws Exception {
        get("/logout");
        var form = get("/login").body();
        var token = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(form);
        assertThat(token.find()).isTrue();
        var request = HttpRequest.newBuilder(address("/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "username=" + account + "&password=" + account + "&_csrf=" + token.group(1)));
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return browser.send(HttpRequest.newBuilder(address(path)).build(), BodyHandlers.ofString());
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
