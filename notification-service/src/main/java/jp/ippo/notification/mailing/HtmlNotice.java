package jp.ippo.notification.mailing;

import jp.ippo.notification.individuals.Language;
import org.springframework.web.util.HtmlUtils;

/**
 * The HTML of a notice: headings and paragraphs and nothing else. No image, no style, no script, no link, nothing that is
 * loaded from anywhere: it tells nobody that it was read.
 */
final class HtmlNotice {

    private final String before;

    /** @param introduction text above everything, mostly empty */
    HtmlNotice(Language written, String title, String introduction) {
        before = "<!DOCTYPE html>\n<html lang=\"" + tag(written) + "\">\n<head>\n<meta charset=\"utf-8\">\n<title>"
                + inline(title) + "</title>\n</head>\n<body>\n"
                + (introduction.isBlank() ? "" : "<p>" + inline(introduction.strip()) + "</p>\n");
    }

    /** @param elements of one person's notice, escaped */
    String page(String elements) {
        return before + elements + "</body>\n</html>\n";
    }

    /** Text within an element: nothing in it is markup. */
    static String inline(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8").replace("\n", "<br>\n");
    }

    static String tag(Language written) {
        return written == Language.ENGLISH ? "en" : "ja";
    }
}
