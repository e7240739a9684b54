package jp.ippo.intake.attachments;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** A name that is only a name: no path, nothing hidden, nothing that looks like another kind of file than it is. */
final class FileName {

    static final int LONGEST = 100;

    private static final String NAMELESS = "添付";

    /** Controls, surrogates without a partner, private use, and the marks that turn the direction or are not seen. */
    private static final Pattern HIDDEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]");

    private static final Pattern PATH = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
    private static final Pattern UNSAFE = Pattern.compile("[<>:\"|?*;%`$\\x27{}／＼⁄∕⧵：＜＞＂｜？＊]");
    private static final Pattern SPACES = Pattern.compile("[\\p{Zs}\\s]+");

    /** Dots of other scripts that look like the one before an ending. */
    private static final Pattern DOTS = Pattern.compile("[․‥…。｡．]");

    /** What Windows keeps for itself. */
    private static final Pattern RESERVED = Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])([. ].*)?");

    private static final Set<String> ENDINGS = Set.of(
            "pdf", "png", "jpg", "jpeg", "docx", "xlsx", "pptx", "csv", "txt", "eml", "exe", "com", "scr", "bat", "cmd",
            "js", "jse", "vbs", "vbe", "wsf", "hta", "lnk", "msi", "jar", "ps1", "sh", "html", "htm", "svg", "xml",
            "docm", "xlsm", "pptm", "dotm", "xltm", "doc", "xls", "ppt", "zip", "rar", "7z", "iso", "img", "url", "chm",
            "reg", "dll", "cpl", "pif", "app", "dmg", "php", "jsp", "asp", "aspx", "log", "tsv", "text");

    private FileName() {}

    /** @param given as the browser sent it, which may be anything */
    static String safe(String given, FileKind kind) {
        var name = Normalizer.normalize(HIDDEN.matcher(given).replaceAll(""), Normalizer.Form.NFC);
        name = PATH.matcher(name).replaceFirst("");
        name = DOTS.matcher(name).replaceAll(".");
        name = UNSAFE.matcher(name).replaceAll("_");
        name = SPACES.matcher(name).replaceAll(" ");
        name = shortened(name);
        for (var before = ""; !name.equals(before); ) {
            before = name;
            name = trimmed(withoutEndings(name));
        }
        if (name.isEmpty()) name = NAMELESS;
        if (RESERVED.matcher(name).matches()) name = NAMELESS + "_" + name;
        return name + "." + kind.ending();
    }

    /** For a message about a file that is not taken: recognisable, and still only a name. */
    static String shown(String given) {
        var name = PATH.matcher(HIDDEN.matcher(given).replaceAll(""))
                .replaceFirst("")
                .strip();
        return name.isEmpty() ? NAMELESS : shortened(name).replace(" / ", " ");
    }

    /** 請求書.pdf.exe says neither "pdf" nor "exe" in the end; 令和8.6.22 keeps its dots. */
    private static String withoutEndings(String name) {
        var parts = name.split("\\.", -1);
        int keep = parts.length;
        while (keep > 1 && isEnding(parts[keep - 1])) keep--;
        var rest = new StringBuilder(parts[0]);
        for (int i = 1; i < keep; i++)
            rest.append(isEnding(firstWord(parts[i])) ? "_" : ".").append(parts[i]);
        return rest.toString();
    }

    private static String firstWord(String part) {
        return part.strip().split(" ", 2)[0];
    }

    private static boolean isEnding(String part) {
        return part.isBlank() || ENDINGS.contains(part.strip().toLowerCase(Locale.ROOT));
    }

    private static String trimmed(String name) {
        return name.replaceAll("^[. _~-]+|[. _~-]+$", "");
    }

    private static String shortened(String name) {
        if (name.codePointCount(0, name.length()) <= LONGEST) return name;
        return name.substring(0, name.offsetByCodePoints(0, LONGEST));
    }
}
