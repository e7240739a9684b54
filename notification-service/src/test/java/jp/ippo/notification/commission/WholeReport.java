package jp.ippo.notification.commission;

import java.util.ArrayList;
import java.util.Map;
import jp.ippo.notification.Caller;
import jp.ippo.notification.Caller.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An officer says something about every field that report and judgement leave open. */
public final class WholeReport {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("REPORTER_KANA", "ミホンシチョウ"),
            Map.entry("CORPORATE_NUMBER", "0000000000000"),
            Map.entry("REPORTER_ADDRESS", "見本県見本市本町1丁目1番1号"),
            Map.entry("REPRESENTATIVE", "見本市長　見本　太郎"),
            Map.entry("CONTACT", "総務部 総務課 個人情報保護担当　見本　花子"),
            Map.entry("CONTACT_PHONE", "06-0000-0000"),
            Map.entry("CONTACT_EMAIL", "privacy@city.example.jp"),
            Map.entry("EXTERNAL_INVESTIGATION", "実施中"),
            Map.entry("INVESTIGATION_REQUESTED_ON", "2026年6月24日（令和8年6月24日・水）"),
            Map.entry("INVESTIGATOR", "見本フォレンジック調査機関"),
            Map.entry(
                    "SECONDARY_DAMAGE_DETAIL",
                    "現時点で、不審な連絡や不正利用の報告は受けていない。\n相談窓口に寄せられた問合せは全て記録し、毎日確認している。\n警察とも情報を共有している。"),
            Map.entry("MEASURES_METHOD", "郵送による通知（宛名ごとに確認）及び専用の相談窓口の設置"),
            Map.entry("PUBLICATION_METHOD", "ホームページ、記者会見、資料配布"),
            Map.entry("PREVENTION", "電子媒体の持ち出しを全て禁止した。\n委託先の作業場所に職員が立ち会うこととした。\n再委託の承諾の有無を全契約について点検した。"),
            Map.entry("PREVENTION_PLANNED", "データ移管を庁内の閉じた回線で行う仕組みに改める。\n委託契約の標準仕様を改定し、監査を年2回に増やす。"),
            Map.entry("PREVENTION_WHEN", "2026年10月までに実施"),
            Map.entry("OTHER_REPORTS", "総務省、見本県、見本警察署に報告済み。"));

    private WholeReport() {}

    /** @param kind as it stands in the address */
    public static Answer fill(Caller officer, String casePath, String kind) {
        var open = new ArrayList<Map<String, String>>();
        for (var field : officer.get(casePath + "/reports/" + kind).json().get("fields")) {
            if (field.get("state").asString().equals("MISSING_REQUIRED")) open.add(answer(field));
        }
        return officer.post(
                casePath + "/report-entries",
                JSON.writeValueAsString(Map.of("why", "調査の結果と担当課への照会による", "changes", open)));
    }

    private static Map<String, String> answer(JsonNode field) {
        var key = field.get("key").asString();
        if (WORDS.containsKey(key)) return Map.of("field", key, "says", "OWN", "text", WORDS.get(key));
        if (key.equals("INVESTIGATION_RESULT") || key.startsWith("SECONDARY") || key.startsWith("SPECIAL"))
            return Map.of("field", key, "says", "UNKNOWN", "text", "外部機関が調査中であり、判明次第追完する");
        if (key.startsWith("ENTRUSTER") || key.startsWith("NO_MEASURES"))
            return Map.of("field", key, "says", "NOT_APPLICABLE");
        return Map.of("field", key, "says", "OWN", "text", field.get("labelJa").asString() + "についての見本の記載");
    }
}
