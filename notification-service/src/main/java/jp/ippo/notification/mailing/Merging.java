package jp.ippo.notification.mailing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.ippo.notification.mailing.MergedWords.Own;
import jp.ippo.notification.mailing.MergedWords.Part;
import jp.ippo.notification.mailing.MergedWords.Same;

/**
 * Puts the office's words into a template, as text and as HTML at once. Of what a value contains only the marks for the
 * person ({{本人}}, {{本人の}}) count: everything else in it is text.
 */
final class Merging {

    private static final Pattern MARK = Pattern.compile("\\{\\{([^{}]*)}}");

    private static final Map<String, Own> OWN =
            Stream.of(Own.values()).collect(Collectors.toUnmodifiableMap(own -> own.mark, own -> own));

    private static final Map<String, Own> IN_VALUES = Map.of(Own.WHO.mark, Own.WHO, Own.WHOSE.mark, Own.WHOSE);

    private final Map<String, String> values;
    private final List<Part> parts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder html = new StringBuilder();
    private boolean inParagraph;

    Merging(Map<String, String> values) {
        this.values = values;
    }

    List<Part> parts() {
        endParagraph();
        flush();
        return parts;
    }

    void paragraph(String line) {
        beginParagraph();
        say(line);
        endParagraph();
        text.append("\n\n");
    }

    void template(String template) {
        for (var line : template.split("(?<=\n)")) {
            boolean ended = line.endsWith("\n");
            line(ended ? line.substring(0, line.length() - 1) : line);
            if (ended) text.append('\n');
        }
    }

    private void line(String line) {
        if (line.startsWith("# ")) {
            endParagraph();
            html.append("<h2>");
            marks(line.substring(2));
            html.append("</h2>\n");
        } else if (line.isEmpty()) endParagraph();
        else {
            beginParagraph();
            marks(line);
        }
    }

    private void beginParagraph() {
        html.append(inParagraph ? "<br>\n" : "<p>");
        inParagraph = true;
    }

    private void endParagraph() {
        if (inParagraph) html.append("</p>\n");
        inParagraph = false;
    }

    private void marks(String line) {
        var marks = MARK.matcher(line);
        int from = 0;
        for (; marks.find(); from = marks.end()) {
            say(line.substring(from, marks.start()));
            var own = OWN.get(marks.group(1));
            if (own != null) own(own);
            else value(NoticeTemplate.present(marks.group(1), values.get(marks.group(1))));
        }
        say(line.substring(from));
    }

    private void value(String value) {
        var marks = MARK.matcher(value);
        int from = 0;
        while (marks.find()) {
            var own = IN_VALUES.get(marks.group(1));
            if (own == null) continue;
            say(value.substring(from, marks.start()));
            own(own);
            from = marks.end();
        }
        say(value.substring(from));
    }

    private void say(String words) {
        text.append(words);
        html.append(HtmlNotice.inline(words));
    }

    private void own(Own own) {
        flush();
        parts.add(own);
    }

    private void flush() {
        if (text.length() + html.length() > 0) parts.add(new Same(text.toString(), html.toString()));
        text.setLength(0);
        html.setLength(0);
    }
}
