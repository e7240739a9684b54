package jp.ippo.notification.individuals.lists;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** 列: what a list may say about a person. Name and items must be there, the rest may. */
public enum Column {
    NAME("氏名", "name"),
    EMAIL("メール", "メールアドレス", "email", "e-mail"),
    /** words or codes of {@link jp.ippo.events.ReportedFacts.DataItem}, separated by semicolons */
    ITEMS("項目", "items"),
    HONORIFIC("敬称", "honorific"),
    CHANNEL("通知方法", "channel"),
    POSTAL_CODE("郵便番号", "postal code", "zip"),
    ADDRESS("住所", "送付先", "address"),
    TELEPHONE("電話番号", "電話", "telephone", "phone"),
    /** who receives the notice in the person's place */
    REPRESENTATIVE("代理人", "代理人氏名", "保護者", "保護者氏名", "representative", "guardian"),
    RELATION("続柄", "relation"),
    LANGUAGE("言語", "language"),
    DECEASED("死亡", "deceased"),
    SUPPORT_MEASURES("支援措置", "support measures", "dv");

    private final List<String> headings;

    Column(String... headings) {
        this.headings = List.of(headings);
    }

    /** How problems name it. */
    String heading() {
        return headings.get(0);
    }

    boolean isRequired() {
        return this == NAME || this == ITEMS;
    }

    static Optional<Column> under(String heading) {
        var plain = plain(heading);
        return Arrays.stream(values())
                .filter(column -> column.headings.contains(plain))
                .findFirst();
    }

    /** The same heading written wide, in capitals or with spaces around it. */
    static String plain(String heading) {
        return Normalizer.normalize(heading, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
