package jp.ippo.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A person without a mouse: walks with Tab, acts with Enter and Space, and must always see where the focus is. */
record Keyboard(Page page) {

    private static final int MOST_STEPS = 400;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MMdduuuu\thhmma", Locale.ENGLISH);

    /** Walks forward to the first element that fits. */
    Keyboard to(String selector) {
        for (int step = 0; step < MOST_STEPS; step++) {
            page.keyboard().press("Tab");
            assertFocusIsSeen();
            if ((boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) return this;
        }
        throw new AssertionError("the Tab key never comes to " + selector + " on " + page.url());
    }

    Keyboard write(String text) {
        page.keyboard().type(text);
        return this;
    }

    Keyboard press(String key) {
        page.keyboard().press(key);
        return this;
    }

    /** Into a field for day and time as the browser shows it in English; Tab leaves the year, which may have more digits. */
    Keyboard write(LocalDateTime moment) {
        var parts = MOMENT.format(moment).split("\t");
        write(parts[0]).press("Tab").write(parts[1].substring(0, 5));
        return this;
    }

    private void assertFocusIsSeen() {
        var seen = page.evaluate("""
                () => {
                  const at = document.activeElement;
                  if (at === document.body) return true;
                  const look = getComputedStyle(at);
                  const box = at.getBoundingClientRect();
                  return look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) >= 2 && box.width > 0 && box.height > 0;
                }""");
        assertThat((boolean) seen)
                .as("focus is visible at " + page.evaluate("document.activeElement.outerHTML.slice(0, 200)"))
                .isTrue();
    }
}
