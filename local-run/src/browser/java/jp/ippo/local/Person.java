package jp.ippo.local;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Somebody at a browser of their own, who finds things by the words that stand on the page. */
final class Person implements AutoCloseable {

    private final SampleAccounts account;
    private final BrowserContext context;
    private final Page page;

    Person(Chromium chromium, SampleAccounts account) {
        this(chromium, account, 1280);
    }

    Person(Chromium chromium, SampleAccounts account, int width) {
        this.account = account;
        this.context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setLocale("ja-JP")
                        .setTimezoneId("Asia/Tokyo")
                        .setViewportSize(width, 900));
        this.page = context.newPage();
    }

    /** Opens the start page of a service and signs in where it asks. */
    Person at(String service) {
        page.navigate(service + "/");
        if (page.url().contains("/login")) {
            page.fill("#username", account.account());
            page.fill("#password", account.password());
            page.click("button[type=submit]");
        }
        return this;
    }

    Page page() {
        return page;
    }

    Person follows(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .first()
                .click();
        return this;
    }

    Person presses(String button) {
        page.locator("main")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
                .first()
                .click();
        return this;
    }

    /** Sends the first form that the selector finds. */
    Person sends(String form) {
        page.locator(form).first().locator("button[type=submit]").first().click();
        return this;
    }

    Person fills(String field, String text) {
        page.locator(byId(field)).fill(text);
        return this;
    }

    Person chooses(String field, String value) {
        page.locator(byId(field)).selectOption(value);
        return this;
    }

    /** A radio button or check box. */
    Person ticks(String name, String value) {
        page.locator("input[name='%s'][value='%s']".formatted(name, value)).check();
        return this;
    }

    Person reads(String words) {
        assertThat(page.locator("main")).containsText(words);
        return this;
    }

    static String byId(String id) {
        return "[id='" + id + "']";
    }

    @Override
    public void close() {
        context.close();
    }
}
