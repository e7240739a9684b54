package jp.ippo.notification.desk.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import jp.ippo.events.ReportingBody;
import jp.ippo.evidence.Records;
import jp.ippo.evidence.Records.Held;
import jp.ippo.notification.cases.CaseFile;
import jp.ippo.notification.channels.Standings;
import jp.ippo.notification.desk.Dates;
import jp.ippo.notification.letters.PlainSheets.Text;
import tools.jackson.databind.json.JsonMapper;

/** 目録: what a person reads and signs. Each record in full but for what is too long for paper, which the files hold. */
final class PackIndex {

    private static final int LONGEST = 1200;
    private static final Dates DATES = new Dates(Locale.JAPANESE);

    /** Whole documents: their place is the file. */
    private static final Set<String> LEFT_TO_THE_FILE =
            Set.of("data", "fields", "checklist", "parts", "rules", "incident_id");

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("case_step", "経過 / Steps"),
            Map.entry("heard_event", "報告と判定（受信した出来事） / Reports and judgements as heard"),
            Map.entry("report_version", "報告書の版 / Versions of the report"),
            Map.entry("report_signature", "報告書の確認 / Signatures"),
            Map.entry("report_filing", "報告書の提出 / Filings with the PPC"),
            Map.entry("report_entry", "報告書への記入 / Entries"),
            Map.entry("report_withdrawal", "報告書の取下げ / Withdrawals"),
            Map.entry("first_contact", "一報 / First contact"),
            Map.entry("publication_attempt", "公表の申請 / Publication asked for"),
            Map.entry("publication_plan", "公表の予定 / Publication planned"),
            Map.entry("publication_decision", "公表の決定 / Publication decided"),
            Map.entry("publication_decision_approval", "公表の決定の承認 / Its approval"),
            Map.entry("notice", "通知文 / Notice"),
            Map.entry("notice_translation", "通知文（他の言語） / Notice in other languages"),
            Map.entry("notice_approval", "通知の承認 / Approval of the notice"),
            Map.entry("notice_approval_withdrawal", "通知の承認の撤回 / Approval withdrawn"),
            Map.entry("text_version", "文案の版 / Texts"),
            Map.entry("text_approval", "文案の承認 / Approval of texts"),
            Map.entry("duty_proof", "他機関への連絡 / Other authorities told"),
            Map.entry("vault_access", "個人情報の閲覧 / Personal data read"),
            Map.entry("closing_act", "完了の手続 / Closing"),
            Map.entry("evidence_pack", "証拠一式の作成 / Packs made before"));

    private final CaseFile file;
    private final Standings.Tally people;
    private final Map<String, List<Held>> held;
    private final JsonMapper json;

    PackIndex(CaseFile file, Standings.Tally people, Map<String, List<Held>> held, JsonMapper json) {
        this.file = file;
        this.people = people;
        this.held = held;
        this.json = json;
    }

    List<Text> texts(int number, String account, Instant now, Records.End end, String contents) {
        var texts = new ArrayList<Text>();
        texts.add(Text.title((file.drill() ? "【訓練】" : "") + "証拠一式　目録 / Evidence pack: index"));
        texts.add(Text.record("事案番号 / Incident　" + file.incidentId()));
        file.body().map(ReportingBody::name).ifPresent(name -> texts.add(Text.line("機関 / Body　" + name)));
        texts.add(Text.line("第" + number + "号　" + DATES.at(now) + "　作成 / made by　" + account));
        texts.add(Text.line("記録の連鎖の先頭 / Head of the chain　" + end.place() + ":" + end.head()));
        texts.add(Text.line("日時は特に記載がなければ協定世界時 / Times of records are UTC unless they say otherwise"));
        judgement(texts);
        people(texts);
        for (var table : held.entrySet()) {
            texts.add(Text.heading(NAMES.getOrDefault(table.getKey(), table.getKey()) + "　（"
                    + table.getValue().size() + "）　history/" + table.getKey() + ".jsonl"));
            for (var row : table.getValue()) texts.add(Text.record(inWords(row)));
        }
        texts.add(Text.heading("ファイルと SHA-256 / Files"));
        contents.lines().forEach(line -> texts.add(Text.line(line)));
        return texts;
    }

    private void judgement(List<Text> texts) {
        var judged = file.judgement();
        texts.add(Text.heading("判定と期限 / Judgement and deadlines"));
        if (judged == null) {
            texts.add(Text.line("まだ判定がありません / nothing was judged yet"));
            return;
        }
        texts.add(Text.line("判定 第" + judged.number() + "号　" + judged.duty() + "　" + judged.regime() + "　"
                + DATES.at(judged.assessedAt()) + "　" + judged.assessedBy()));
        for (var finding : judged.findings())
            texts.add(Text.line(finding.article() + "　" + finding.outcome() + "　" + finding.reasonJa()));
        var days = judged.deadlines();
        if (days == null) return;
        texts.add(Text.line("速報の外枠 / preliminary limit　" + DATES.day(days.preliminaryLimit())));
        texts.add(Text.line("確報 / final　" + DATES.day(days.finalDue())));
    }

    private void people(List<Text> texts) {
        texts.add(Text.heading("本人通知の台帳（人数のみ） / Ledger of the notices, counts only"));
        texts.add(Text.line("合計 / total　" + people.total()));
        people.parts().forEach((standing, count) -> {
            if (count > 0) texts.add(Text.line(standing + "　" + count));
        });
    }

    private String inWords(Held row) {
        var words = new StringBuilder();
        for (var field : json.readTree(row.text()).properties()) {
            if (field.getKey().equals("incident_id")) continue;
            var value = field.getValue().isString()
                    ? field.getValue().asString()
                    : field.getValue().toString();
            if (!words.isEmpty()) words.append("　");
            words.append(field.getKey()).append(": ").append(shortened(field.getKey(), value));
        }
        if (row.place() != null)
            words.append("　［連鎖 / link ").append(row.place()).append("］");
        if (row.from() != null) words.append("　from: ").append(row.from());
        return words.toString();
    }

    private static String shortened(String column, String value) {
        if (LEFT_TO_THE_FILE.contains(column)) return "（" + value.length() + " 字、ファイルに / in the file）";
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "…（続きはファイルに / more in the file）";
    }
}
