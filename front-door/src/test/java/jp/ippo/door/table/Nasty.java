package jp.ippo.door.table;

import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Values that have broken services before: limits, other scripts, what a later program would run or read as a header. */
final class Nasty {

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "0",
            "-1",
            "1",
            "2147483648",
            "99999999999999999999",
            "1e309",
            "NaN",
            "true",
            "null",
            "[]",
            "{}",
            "YES",
            "UNKNOWN",
            "2026-06-22",
            "2026-13-45",
            "-999999999-01-01",
            "2026-06-22T06:45:00Z",
            "+1000000000-12-31T23:59:59Z",
            "2026-06-22T06:45",
            "25:61",
            "尼崎 太郎",
            "𠮷野家 👨‍👩‍👧",
            "e\u0301\u0308\u0301",
            "\u0000",
            "a\u0000b",
            "\ud800",
            "\u202Etxt.exe",
            "a\r\nBcc: someone@example.jp",
            "someone@example.jp",
            "<script>alert(1)</script>",
            "' or '1'='1",
            "${7*7}#{7*7}",
            "__${7*7}__",
            "=1+1",
            "../../etc/passwd",
            "%s%n%x",
            "a".repeat(300),
            "漏".repeat(5000));

    private Nasty() {}

    static String text(Random chance) {
        return switch (chance.nextInt(8)) {
            case 0 -> UUID.randomUUID().toString();
            case 1 -> Integer.toString(chance.nextInt());
            default -> TEXTS.get(chance.nextInt(TEXTS.size()));
        };
    }

    static byte[] bytes(Random chance) {
        var bytes = new byte[chance.nextInt(2_000)];
        chance.nextBytes(bytes);
        // The beginnings of a workbook, a PDF and a list: readers look further then.
        var head = List.of("PK\u0003\u0004", "%PDF-1.7\n", "氏名,メール\n", "\"", "")
                .get(chance.nextInt(5))
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        System.arraycopy(head, 0, bytes, 0, Math.min(head.length, bytes.length));
        return bytes;
    }
}
