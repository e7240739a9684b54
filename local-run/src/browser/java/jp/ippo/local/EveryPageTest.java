package jp.ippo.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every page that a link leads to, in each service and for each role, in both languages, on a desk and on a telephone. A
 * new page is found by itself as soon as something links to it.
 */
@Timeout(1800)
class EveryPageTest {

    private static final List<Integer> WIDTHS = List.of(1280, 390);
    private static final List<String> LANGUAGES = List.of("ja", "en");
    private static final int MOST = 60;

    @TempDir
    Path data;

    @Test
    void no_page_shuts_anybody_out_and_each_fits_a_desk_and_a_telephone() {
        try (var chromium = Chromium.start();
                var services = Services.start(TestAddresses.fresh(data), TestAddresses.ANY_PORTS)) {
            var doors = Doors.of(services);
            new SampleWalk(doors, new Say(new PrintStream(PrintStream.nullOutputStream()), Instant.now()), data).walk();
            new SampleRegister(doors).fill(LocalDate.now(ZoneId.of("Asia/Tokyo")));

            var contractorsPage = new ContractorStory(doors).tell();

            var wrong = new ArrayList<String>();
            wrong.addAll(walkThrough(chromium, SampleAccounts.CLERK, "intake", doors.intake()));
            wrong.addAll(walkThrough(chromium, SampleAccounts.PRIVACY_OFFICER, "intake-officer", doors.intake()));
            wrong.addAll(walkThrough(chromium, SampleAccounts.PRIVACY_OFFICER, "assessment", doors.assessment()));
            wrong.addAll(walkThrough(chromium, SampleAccounts.PRIVACY_OFFICER, "desk", doors.notification()));
            wrong.addAll(walkThrough(chromium, SampleAccounts.APPROVER, "desk-approver", doors.notification()));
            wrong.addAll(signInAndRefusal(chromium, doors));
            wrong.addAll(withoutAnAccount(chromium, contractorsPage));

            assertThat(wrong).isEmpty();
        }
    }

    private static List<String> walkThrough(Chromium chromium, SampleAccounts account, String name, String service) {
        Map<String, String> pages;
        try (var person = new Person(chromium, account).at(service)) {
            pages = pagesFrom(person.page(), service);
        }
        System.out.println(name + ": " + pages.keySet());
        assertThat(pages).as(name).hasSizeBetween(3, MOST);
        var wrong = new ArrayList<String>();
        for (int width : WIDTHS) {
            try (var person = new Person(chromium, account, width).at(service)) {
                for (var language : LANGUAGES) {
                    pages.forEach((shape, address) -> {
                        person.page().navigate(inLanguage(address, language));
                        wrong.addAll(PageCheck.of(person.page(), pictureName(name, shape, language, width)));
                    });
                }
            }
        }
        return wrong;
    }

    private static List<String> signInAndRefusal(Chromium chromium, Doors doors) {
        var wrong = new ArrayList<String>();
        for (int width : WIDTHS) {
            try (var person = new Person(chromium, SampleAccounts.CLERK, width)) {
                person.page().navigate(doors.notification() + "/login");
                wrong.addAll(PageCheck.of(person.page(), "sign-in-ja-" + width));
                person.page().navigate(doors.notification() + "/check");
                wrong.addAll(PageCheck.of(person.page(), "check-ja-" + width));
                person.at(doors.notification());
                wrong.addAll(PageCheck.of(person.page(), "desk-refuses-the-clerk-ja-" + width));
            }
        }
        return wrong;
    }

    /** The contractor's page, one that is refused, and what it says in the end. */
    private static List<String> withoutAnAccount(Chromium chromium, String address) {
        var wrong = new ArrayList<String>();
        for (int width : WIDTHS) {
            try (var person = new Person(chromium, SampleAccounts.CLERK, width)) {
                var page = person.page();
                for (var language : LANGUAGES) {
                    page.navigate(inLanguage(address, language));
                    wrong.addAll(PageCheck.of(page, "contractor-report-" + language + "-" + width));
                }
                page.locator("button[type=submit]").click();
                wrong.addAll(PageCheck.of(page, "contractor-report-refused-en-" + width));
                page.navigate(inLanguage(address + "x", "ja"));
                wrong.addAll(PageCheck.of(page, "contractor-report-no-link-ja-" + width));
            }
        }
        return wrong;
    }

    /** By shape: two cases are one page. */
    private static Map<String, String> pagesFrom(Page page, String service) {
        var found = new LinkedHashMap<String, String>();
        var open = new ArrayDeque<>(List.of(service + "/"));
        while (!open.isEmpty() && found.size() < MOST) {
            var address = open.poll();
            var shape = shape(address);
            if (found.containsKey(shape)) continue;
            var answer = page.context().request().get(address);
            var type = answer.headers().getOrDefault("content-type", "");
            if (!answer.ok() || !type.startsWith("text/html")) continue;
            found.put(shape, address);
            page.navigate(address);
            for (var link : links(page)) if (link.startsWith(service + "/")) open.add(link);
        }
        return found;
    }

    @SuppressWarnings("unchecked")
    private static List<String> links(Page page) {
        return (List<String>)
                page.evaluate("[...document.querySelectorAll('a[href]')].map(link => link.href.split('#')[0])");
    }

    private static String shape(String address) {
        return URI.create(address.replace("|", "%7C").replace(" ", "%20"))
                .getPath()
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "{id}")
                .replaceAll("jp\\.ippo[^/]*", "{topic}")
                .replaceAll("/\\d+", "/{n}");
    }

    private static String inLanguage(String address, String language) {
        var plain = address.replaceAll("([?&])lang=\\w+&?", "$1").replaceAll("[?&]$", "");
        return plain + (plain.contains("?") ? "&" : "?") + "lang=" + language;
    }

    private static String pictureName(String service, String shape, String language, int width) {
        var page = shape.replaceAll("[{}]", "").replaceAll("^/|/$", "").replace('/', '-');
        return service + "-" + (page.isEmpty() ? "start" : page) + "-" + language + "-" + width;
    }
}
