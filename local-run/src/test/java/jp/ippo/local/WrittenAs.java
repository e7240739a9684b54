package jp.ippo.local;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The forms in which a text could lie in a dump although nobody sees it there: a search for it must know them. */
final class WrittenAs {

    private static final int LEAST_BASE64 = 8;

    private WrittenAs() {}

    /** In the clear, as JSON escapes it, as the hex of bytes in four encodings, in base64 wherever it begins. */
    static Set<String> anyOf(String text) {
        var forms = new TreeSet<String>();
        forms.add(text);
        forms.add(escaped(text));
        for (var encoding : List.of(UTF_8, UTF_16BE, UTF_16LE, Charset.forName("windows-31j")))
            forms.add(HexFormat.of().formatHex(text.getBytes(encoding)));
        var bytes = text.getBytes(UTF_8);
        for (int before = 0; before < 3; before++) {
            var middle = base64(bytes, before);
            // So few characters would be found by chance.
            if (middle.length() >= LEAST_BASE64) forms.add(middle);
        }
        return forms;
    }

    private static String escaped(String text) {
        var escaped = new StringBuilder();
        for (char one : text.toCharArray()) escaped.append(one < 128 ? one : "\\u%04x".formatted((int) one));
        return escaped.toString();
    }

    /** The middle of it, which depends on nothing but these bytes when so many stand before them. */
    private static String base64(byte[] bytes, int before) {
        var shifted = new byte[before + bytes.length];
        System.arraycopy(bytes, 0, shifted, before, bytes.length);
        var all = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        int whole = shifted.length / 3 * 4;
        return all.substring(before == 0 ? 0 : 4, whole);
    }
}
