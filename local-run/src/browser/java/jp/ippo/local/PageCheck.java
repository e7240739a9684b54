package jp.ippo.local;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Looks at one page as it is shown now: takes its picture, asks axe, and sees whether it fits the window. */
final class PageCheck {

    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final Set<String> GRAVE = Set.of("serious", "critical");
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private PageCheck() {}

    /** @return what is wrong, in words; empty when nothing is */
    static List<String> of(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
        var found = new ArrayList<String>();
        for (var rule : new AxeBuilder(page).withTags(RULES).analyze().getViolations()) {
            if (!GRAVE.contains(rule.getImpact())) continue;
            rule.getNodes()
                    .forEach(node -> found.add(
                            "%s: %s (%s) at %s".formatted(name, rule.getId(), rule.getImpact(), node.getTarget())));
        }
        var tooWide = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
        if (((Number) tooWide).intValue() > 0) found.add(name + ": wider than the window by " + tooWide + " px");
        if (page.locator("body").innerText().contains("??")) found.add(name + ": a word is missing (??)");
        return found;
    }
}
