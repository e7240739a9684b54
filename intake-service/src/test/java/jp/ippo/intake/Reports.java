package jp.ippo.intake;

/** Reports as callers write them. */
final class Reports {

    private Reports() {}

    /** No more than is required. */
    static String smallest() {
        return """
                {"body": {"code": "mayor", "name": "見本市長"}, "facts": {"knownAt": "2026-06-22T15:45:00+09:00"}}
                """;
    }

    /** A USB memory was lost: what a department knows on the first day. */
    static String usbMemory(String overview) {
        return """
                {
                  "body": {"code": "mayor", "name": "見本市長", "kind": "EXECUTIVE"},
                  "department": "福祉部 給付金担当課",
                  "facts": {
                    "happenedOn": "2026-06-21",
                    "discoveredAt": "2026-06-22T06:45:00Z",
                    "knownAt": "2026-06-22T06:45:00Z",
                    "happenings": [{"kind": "LEAK", "certainty": "POSSIBLE"}],
                    "cause": "LOST",
                    "media": ["PORTABLE_DEVICE"],
                    "dataItems": ["BANK_ACCOUNT", "NAME"],
                    "affected": {"atMost": 460517, "countedAs": "LIVING_PERSONS"}
                  },
                  "narrative": {"overview": "%s"}
                }
                """.formatted(overview);
    }

    static String amended(String report, String reason) {
        return report.strip().replaceFirst("\\{", "{\"amendmentReason\": \"" + reason + "\", ");
    }
}
