package jp.ippo.intake.register.lists;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.ippo.intake.register.Clause;

/**
 * A column of the list.
 *
 * @param heading as it stands in the first row
 * @param field of the entry it fills, places left out, for example {@code data.name}
 */
record Column(String heading, String field) {

    static final Column CONTRACTOR = new Column("委託先名", "name");
    static final Column CORPORATE_NUMBER = new Column("法人番号", "corporateNumber");
    static final Column ADDRESS = new Column("委託先所在地", "address");
    static final Column CONTACT = new Column("委託先連絡先", "contact");
    static final Column BODY = new Column("機関コード", "body.code");
    static final Column DEPARTMENT = new Column("所属", "department");
    static final Column NUMBER = new Column("契約番号", "number");
    static final Column SUBJECT = new Column("件名", "subject");
    static final Column OWNER = new Column("担当", "owner");
    static final Column FROM = new Column("開始日", "on.from");
    static final Column UNTIL = new Column("終了日", "on.until");
    static final Column ENDED_ON = new Column("途中終了日", "on.endedOn");
    static final Column CERTIFICATE_BY = new Column("証明書の期限", "on.certificateBy");
    static final Column RESPONSIBLE = new Column("責任者", "work.responsible");
    static final Column PLACE = new Column("作業場所", "work.place");
    static final Column AFFILIATION = new Column("従事者の所属", "work.affiliation");
    static final Column NOTICE_HOURS = new Column("緊急時報告（時間以内）", "noticeWithinHours");
    static final Column FIRST_CONFIRMATION = new Column("初回確認日", "confirming.firstOn");
    static final Column EVERY_MONTHS = new Column("確認の間隔（月）", "confirming.everyMonths");
    static final Column DATA = new Column("情報の名称", "data.name");
    static final Column SUBJECTS = new Column("誰の情報", "data.subjects");
    static final Column CONFIRMED = new Column("人数", "data.people.confirmed");
    static final Column AT_MOST = new Column("最大の人数", "data.people.atMost");
    static final Column COUNTED_AS = new Column("人数の数え方", "data.people.countedAs");
    static final Column ITEMS = new Column("項目", "data.items");
    static final Column SPECIAL_CARE = new Column("要配慮個人情報", "data.specialCare");
    static final Column MY_NUMBER = new Column("個人番号", "data.myNumber");
    static final Column ENDING = new Column("返還・廃棄", "data.ending.kind");
    static final Column ENDING_ON = new Column("返還・廃棄日", "data.ending.on");
    static final Column ENDING_EVIDENCE = new Column("返還・廃棄の証明", "data.ending.evidence.words");
    static final Column TIER = new Column("再委託番号", "subcontracts.under");
    static final Column SUBCONTRACTOR = new Column("再委託先", "subcontracts.name");
    static final Column SUB_WORK = new Column("再委託の業務", "subcontracts.work");
    static final Column SUB_PLACE = new Column("再委託の作業場所", "subcontracts.place");
    static final Column SUB_AFFILIATION = new Column("再委託の従事者の所属", "subcontracts.affiliation");
    static final Column CONSENT = new Column("再委託の同意", "subcontracts.consent");
    static final Column CONSENTED_ON = new Column("再委託の同意日", "subcontracts.consentedOn");
    static final Column CONSENT_DOCUMENT = new Column("再委託の同意書", "subcontracts.document.words");

    /** Of the contract itself: said once, in its first row. */
    static final List<Column> HEAD = List.of(
            CONTRACTOR,
            CORPORATE_NUMBER,
            ADDRESS,
            CONTACT,
            BODY,
            DEPARTMENT,
            NUMBER,
            SUBJECT,
            OWNER,
            FROM,
            UNTIL,
            ENDED_ON,
            CERTIFICATE_BY,
            RESPONSIBLE,
            PLACE,
            AFFILIATION,
            NOTICE_HOURS,
            FIRST_CONFIRMATION,
            EVERY_MONTHS);

    static final List<Column> OF_DATA = List.of(
            DATA,
            SUBJECTS,
            CONFIRMED,
            AT_MOST,
            COUNTED_AS,
            ITEMS,
            SPECIAL_CARE,
            MY_NUMBER,
            ENDING,
            ENDING_ON,
            ENDING_EVIDENCE);

    static final List<Column> OF_SUBCONTRACT =
            List.of(TIER, SUBCONTRACTOR, SUB_WORK, SUB_PLACE, SUB_AFFILIATION, CONSENT, CONSENTED_ON, CONSENT_DOCUMENT);

    /** What makes rows the same contract. */
    static final List<Column> REQUIRED = List.of(CONTRACTOR, BODY, DEPARTMENT, SUBJECT);

    static final List<Column> ALL = all();

    static Column included(Clause clause) {
        return new Column("条項" + clause.position(), "clauses." + clause + ".included");
    }

    static Column evidence(Clause clause) {
        return new Column("条項" + clause.position() + "の根拠", "clauses." + clause + ".evidence.words");
    }

    static Optional<Column> headed(String heading) {
        var plain = plain(heading);
        return ALL.stream().filter(one -> plain(one.heading).equals(plain)).findFirst();
    }

    private static String plain(String heading) {
        return Normalizer.normalize(heading, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }

    private static List<Column> all() {
        var all = new ArrayList<Column>();
        all.addAll(HEAD);
        all.addAll(OF_DATA);
        all.addAll(OF_SUBCONTRACT);
        Arrays.stream(Clause.values()).forEach(clause -> {
            all.add(included(clause));
            all.add(evidence(clause));
        });
        return List.copyOf(all);
    }
}
